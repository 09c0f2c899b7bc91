"""General knowledge: words, countries, places, organisations, given names; written for this project."""
