/// The practice platform: a show with a believable cross-border audience, told over the real
/// protocols through loopback HTTP. Nothing leaves the computer.
@NullMarked
package app.cuelight.feed.practice;

import org.jspecify.annotations.NullMarked;
