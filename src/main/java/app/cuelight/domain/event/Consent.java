package app.cuelight.domain.event;

import org.jspecify.annotations.Nullable;

/// What a person allowed; null means she was not asked.
public record Consent(
    @Nullable Boolean greetByName,
    @Nullable Boolean birthday,
    @Nullable Boolean couponByChat,
    @Nullable Boolean couponByEmail) {}
