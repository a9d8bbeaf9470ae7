package app.cuelight.desk.kit;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Carries the newest published value onto the screen, once per frame.
///
/// A slow screen skips values and never queues them. The work is cut into steps; when a frame's
/// share is used up the remaining steps wait for the next one and then take whatever is newest. FX
/// thread only, apart from [#work()].
///
/// @param <T> an immutable value; identity tells whether it changed
public final class FramePump<T> {

  private static final long SHARE_NANOS = 4_000_000;

  /// A part of the screen.
  ///
  /// @param atMostEvery how long the part stays as it is after a change; zero = every frame
  public record Step<T>(Duration atMostEvery, Consumer<? super T> apply) {}

  private static final class Part<T> {
    final Step<T> step;
    @Nullable T shown;
    long shownAt;

    Part(Step<T> step) {
      this.step = step;
    }
  }

  private final Supplier<? extends @Nullable T> latest;
  private final LongSupplier nanos;
  private final Runnable eachFrame;
  private final List<Part<T>> parts;
  private final FrameWork work = new FrameWork();
  private final Runnable afterLayout = this::frameDone;
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          frame();
        }
      };
  private int next;
  private long frameStart;
  private @Nullable Scene watched;

  /// @param latest the newest value, or null before the first
  /// @param nanos a running count of nanoseconds
  /// @param eachFrame done first in every frame, for clocks; must be cheap when nothing changed
  public FramePump(
      Supplier<? extends @Nullable T> latest,
      LongSupplier nanos,
      Runnable eachFrame,
      List<Step<T>> steps) {
    this.latest = latest;
    this.nanos = nanos;
    this.eachFrame = eachFrame;
    this.parts = steps.stream().map(Part::new).toList();
  }

  /// Starts, and measures the frames of this scene from here to the end of its layout.
  public void start(Scene scene) {
    watched = scene;
    scene.addPostLayoutPulseListener(afterLayout);
    timer.start();
  }

  public void stop() {
    timer.stop();
    if (watched != null) {
      watched.removePostLayoutPulseListener(afterLayout);
      watched = null;
    }
  }

  /// What the frames cost: applying values, styling and layout, without painting.
  public FrameWork work() {
    return work;
  }

  /// Does one frame. The timer calls this; a window does it once itself before it is shown.
  @SuppressWarnings(
      "ReferenceEquality") // a published value is the same object until there is a newer one
  public void frame() {
    long start = nanos.getAsLong();
    frameStart = start;
    eachFrame.run();
    T value = latest.get();
    if (value == null) {
      return;
    }
    for (int done = 0; done < parts.size(); done++) {
      Part<T> part = parts.get(next);
      next = (next + 1) % parts.size();
      if (part.shown != value && due(part, start)) {
        part.shown = value;
        part.shownAt = start;
        part.step.apply().accept(value);
        if (nanos.getAsLong() - start > SHARE_NANOS) {
          return;
        }
      }
    }
  }

  private static boolean due(Part<?> part, long nanos) {
    return part.shown == null || nanos - part.shownAt >= part.step.atMostEvery().toNanos();
  }

  private void frameDone() {
    if (frameStart != 0) {
      work.add(nanos.getAsLong() - frameStart);
      frameStart = 0;
    }
  }
}
