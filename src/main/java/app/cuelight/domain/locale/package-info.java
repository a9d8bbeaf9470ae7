/// Countries, zones and languages: which locale a viewer is spoken to in and what her clock says.
@NullMarked
package app.cuelight.domain.locale;

import org.jspecify.annotations.NullMarked;
