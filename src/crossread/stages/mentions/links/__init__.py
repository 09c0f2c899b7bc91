"""Which names are one, over the articles of one story: evidence, the joining, rulings of persons."""
