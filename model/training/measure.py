"""What the reader scores on the held-out articles of each set: `python measure.py DATA MODEL`.

DATA as for train.py, MODEL a folder with `reader.onnx` and `vocabulary.txt`. Names and phrases by
their very extent and kind, micro-averaged; roles by token; relations found where the content of a
tied cue shares half of its characters (Dice) with a marked one's, sentence by sentence.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from examples import folder, held_out, load, recipe

from crossread.reader import Name, Reading
from crossread.reader.trained import Trained
from crossread.text import sentences

Span = tuple[int, int]


def f1(right: int, found: int, wanted: int) -> str:
    precision, recall = right / max(found, 1), right / max(wanted, 1)
    both = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"F1 {100 * both:.1f} (precision {100 * precision:.1f}, recall {100 * recall:.1f}, {wanted} marked)"


def moved(names: Iterable[Name], start: int) -> set[tuple[int, int, str]]:
    return {(start + name.start, start + name.end, name.kind) for name in names}


def names(readings: dict[str, list[tuple[int, Reading]]], gold: list[dict[str, Any]], marks: Sequence[str]) -> None:
    count: Counter[str] = Counter()
    phrases = "phrases" in marks
    for article, read in readings.items():
        mine = [g for g in gold if g["article"] == article and g["record"] == "mention"]
        kinds = ("person", "organisation", "place", "nationality") if phrases else marks
        wanted = {(*g["span"], g["kind"]) for g in mine if g["kind"] in kinds}
        others = [g["span"] for g in mine if g["kind"] not in kinds]
        found = {n for at, r in read for n in moved(r.phrases if phrases else r.names, at) if n[2] in kinds}
        found = {n for n in found if n in wanted or not any(n[0] < b and n[1] > a for a, b in others)}
        count.update(right=len(found & wanted), found=len(found), wanted=len(wanted))
        count["near"] += sum(any(f[2] == w[2] and f[0] < w[1] and f[1] > w[0] for f in found) for w in wanted)
    print("  exact", f1(count["right"], count["found"], count["wanted"]))
    print("  overlap", f1(count["near"], count["found"], count["wanted"]))


def covered(spans: Iterable[Span]) -> set[int]:
    return {n for a, b in spans for n in range(a, b)}


def statements(readings: dict[str, list[tuple[int, Reading]]], gold: list[dict[str, Any]]) -> None:
    count: Counter[str] = Counter()
    for article, read in readings.items():
        mine = [g for g in gold if g["article"] == article and g["record"] == "statement"]
        wanted = {
            "source": covered(tuple(s) for g in mine for s in (g["source"] or {}).get("spans", [])),
            "cue": covered(tuple(s) for g in mine for s in g.get("cue_spans") or []),
            "content": covered(tuple(s) for g in mine for s in g["content"]),
        }
        for role, want in wanted.items():
            have = covered((at + p.start, at + p.end) for at, r in read for p in r.parts if p.role == role)
            count.update({f"{role} right": len(have & want), f"{role} found": len(have), f"{role} wanted": len(want)})
        free = [covered((at + p.start, at + p.end) for p in a.content) for at, r in read for a in r.attributions]
        free = [one for one in free if one]
        count.update({"found": len(free), "wanted": len(mine)})
        for g in mine:
            want = covered(tuple(s) for s in g["content"])
            best = max(free, key=lambda have: 2 * len(have & want) / (len(have) + len(want)), default=set())
            if best and 2 * len(best & want) / (len(best) + len(want)) >= 0.5:
                free.remove(best)
                count["right"] += 1
    for role in ("source", "cue", "content"):
        print(f"  {role}, characters", f1(count[f"{role} right"], count[f"{role} found"], count[f"{role} wanted"]))
    print("  relations", f1(count["right"], count["found"], count["wanted"]))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--set", help="this one alone")
    asked = parser.parse_args()
    reader = Trained(asked.model)
    for given in recipe(Path(__file__).with_name("recipe.toml")):
        if asked.set not in (None, given.folder):
            continue
        articles, gold = load(folder(asked.data, given))
        readings = {}
        for article in articles:
            if held_out(article["id"]):
                text = article["text"]
                readings[article["id"]] = [(a, reader.read(text[a:b])) for a, b in sentences.split(text)]
        print(f"{given.folder}: {len(readings)} held-out articles")
        if "statements" in given.marks:
            statements(readings, [g for g in gold if g["record"] == "statement"])
        else:
            names(readings, [g for g in gold if g["record"] == "mention"], given.marks)


if __name__ == "__main__":
    main()
