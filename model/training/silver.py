"""Names as a spaCy pipeline reads them: `python silver.py PIPELINE ARTICLES.jsonl > SILVER.jsonl`.

PIPELINE is an installed English pipeline with OntoNotes' kinds of names. Out come `mention`
records with bare names, as teaching for text whose names nobody marked; train.py believes them
only where the program's own rules agree.
"""

import json
import sys
from pathlib import Path

import spacy

KINDS = {"PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "NORP": "nationality"}
OPENINGS = ("the ", "The ", "a ", "A ", "an ")
ENDINGS = ("'s", "’s", "'", "’")


def main() -> None:
    pipeline = spacy.load(sys.argv[1], disable=["tagger", "parser", "attribute_ruler", "lemmatizer", "senter"])
    articles = [json.loads(line) for line in Path(sys.argv[2]).read_text("utf8").splitlines()]
    texts = ((article["text"], article["id"]) for article in articles)
    for document, article in pipeline.pipe(texts, as_tuples=True, batch_size=16):
        for entity in document.ents:
            start, end = entity.start_char, entity.end_char
            for opening in OPENINGS:
                start += len(opening) * document.text.startswith(opening, start, end)
            for ending in ENDINGS:
                end -= len(ending) * document.text.endswith(ending, start, end)
            kind = KINDS.get(entity.label_)
            if kind and start < end:
                record = {"record": "mention", "article": article, "span": [start, end], "kind": kind}
                sys.stdout.write(json.dumps(record) + "\n")


if __name__ == "__main__":
    main()
