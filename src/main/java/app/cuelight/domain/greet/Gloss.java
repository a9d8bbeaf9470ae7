package app.cuelight.domain.greet;

/// What a line means, in the two languages of the console.
public record Gloss(Sentence en, Sentence zh) {}
