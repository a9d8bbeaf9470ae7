/// The Live screen: whom to greet now, who comes next, who is here.
@NullMarked
package app.cuelight.desk.live;

import org.jspecify.annotations.NullMarked;
