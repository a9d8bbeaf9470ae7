/// What is done for whom: tiers, actions with their conditions, and what was done already.
@NullMarked
package app.cuelight.domain.playbook;

import org.jspecify.annotations.NullMarked;
