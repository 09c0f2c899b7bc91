"""Pure helpers that know no stage: tokens, sentences, folding with an offset map, alignment."""
