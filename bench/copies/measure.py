"""The copies stage against newsrooms whose every step is known: prints one table.

    python bench/copies/measure.py [--seed N] [--stories N] [--articles FILE.jsonl]

Without articles the reports are invented; FILE holds one JSON object a line with `text`. Figures are defined
beside the functions that make them and explained in docs/copies.md.
"""

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from random import Random
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parent))

import prose

from crossread import origins
from crossread.origins import Ancestry, Voice
from crossread.records import Article, Copy
from crossread.stages import copies
from crossread.stages.copies import Found
from crossread.text import folded
from newsroom import Desk, Page, Truth, article, shared

FACTS = frozenset({"number", "name", "place", "date", "negation"})
SENTENCE = re.compile(r"[.!?][”\"]?(?:\s|$)")


def play(seed: int, stories: int, given: list[list[str]]) -> tuple[list[Article], Truth]:
    chance, truth, pages = Random(seed), Truth(), []
    supply = iter(given)
    for number in range(stories):
        event = prose.event(chance)
        desk = Desk(chance, number, truth, lambda e=event: prose.report(chance, e, 1)[0], event.background)  # type: ignore[misc]
        try:
            parents = [_original(desk, event, supply, given, n) for n in range(chance.randint(1, 3))]
        except StopIteration:
            break
        _tell(desk, parents)
        kept = _hidden(desk, parents)
        truth.stories.append([page.id for page in kept])
        truth.origins.append(len(frozenset().union(*(truth.origin_of[page.id] for page in kept))))
        pages += [article(chance, page) for page in kept]
    chance.shuffle(pages)
    return pages, truth


def _original(desk: Desk, event: prose.Event, supply: Iterator[list[str]], given: list[list[str]], n: int) -> Page:
    parts = list(next(supply)) if given else prose.report(desk.chance, event, desk.chance.randint(7, 14))
    if desk.chance.random() < 0.3:
        parts.append(desk.background)
    return desk.original(parts, f"Wire {n}" if desk.chance.random() < 0.5 else f"Desk {desk.number}-{n}")


def _tell(desk: Desk, originals: list[Page]) -> None:
    chance, told = desk.chance, list(originals)
    for n in range(chance.randint(1, 7)):
        outlet = f"Outlet {chance.randint(0, 400)}-{n}"
        if len(originals) > 1 and chance.random() < 0.1:
            desk.merged(originals[0], originals[1], outlet)
            continue
        parent = chance.choice(told)
        made = desk.copied(parent, parent.outlet if chance.random() < 0.2 else outlet)
        if chance.random() < 0.4:
            told.append(made)
    for n, one in enumerate(originals):
        for two in originals[n + 1 :]:
            kind = shared(one, two)
            if desk.background in one.paragraphs and desk.background in two.paragraphs:
                kind = "passages"
            if kind:
                desk.truth.apart.append((one.id, two.id, kind))


def _hidden(desk: Desk, originals: list[Page]) -> list[Page]:
    """The story's pages; now and then a wire that has two copies, and no part in a merged page, is not among them."""
    gone = set()
    for one in originals:
        children = [edge for edge in desk.truth.edges if edge.parent == one.id]
        merged = any(edge.kind == "passages" for edge in children)
        if len(children) > 1 and not merged and desk.chance.random() < 0.3:
            gone.add(one.id)
    return [page for page in desk.pages if page.id not in gone]


# ---------------------------------------------------------------- scores


def by_text(found: Found, pages: list[Article]) -> dict[frozenset[str], Copy]:
    """The copy record of two pages; of pages with the same words any one's stands for all."""
    key = {page.id: folded.words(page.text).keys for page in pages}
    alike = defaultdict(list)
    for page in pages:
        alike[key[page.id]].append(page.id)
    every = {}
    for copy in found.copies:
        for a in alike[key[copy.a]]:
            for b in alike[key[copy.b]]:
                every.setdefault(frozenset((a, b)), copy)
    for copy in found.copies:
        every[frozenset((copy.a, copy.b))] = copy
    return every


def relations(truth: Truth, found: dict[frozenset[str], Copy], here: set[str]) -> dict[str, float]:
    """Macro-F1 of the relation's kind over the edges and the pairs of originals that share something."""
    want = {frozenset((one.child, one.parent)): one.kind for one in truth.edges}
    want |= {frozenset((a, b)): kind for a, b, kind in truth.apart}
    want = {pair: kind for pair, kind in want.items() if pair <= here}
    right, said, meant, wrong = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for pair, kind in want.items():
        got = found[pair].kind if pair in found else "none"
        meant[kind] += 1
        said[got] += 1
        right[kind] += got == kind
        wrong[f"{kind} → {got}"] += got != kind
    scores = {kind: 2 * right[kind] / (meant[kind] + said[kind]) for kind in sorted(meant)}
    print("  confused:", ", ".join(f"{what} {n}" for what, n in wrong.most_common(8)) or "nothing")
    return {
        "relation macro-F1": sum(scores.values()) / len(scores),
        **{f"  {k} ({meant[k]})": v for k, v in scores.items()},
    }


def directions(truth: Truth, found: dict[frozenset[str], Copy], pages: list[Article]) -> dict[str, float]:
    """Over the edges whose two pages are there: how many have a direction, and how many of those the right one.

    Of pages with the same words any one may stand for the parent.
    """
    text = {page.id: folded.words(page.text).keys for page in pages}
    decided = right = pairs = 0
    for edge in truth.edges:
        if edge.child not in text or edge.parent not in text:
            continue
        pairs += 1
        copy = found.get(frozenset((edge.child, edge.parent)))
        alike = text[edge.child] == text[edge.parent]
        if copy is None or copy.from_ is None or (alike and {copy.a, copy.b} != {edge.child, edge.parent}):
            continue
        decided += 1
        right += copy.from_ == edge.parent if alike else text[copy.from_] == text[edge.parent]
    return {"direction precision": right / max(1, decided), "direction decided": decided / max(1, pairs)}


def mutations(truth: Truth, found: dict[frozenset[str], Copy], texts: dict[str, str]) -> dict[str, float]:
    """Changed facts found along the edges, and facts said to have changed that had not, a hundred aligned sentences."""
    edits = defaultdict(list)
    for edit in truth.edits:
        edits[edit.child, edit.parent].append(edit)
    hit, meant = Counter[str](), Counter[str]()
    false = sentences = 0
    for edge in truth.edges:
        copy = found.get(frozenset((edge.child, edge.parent)))
        if copy is None or edge.kind == "rewritten":
            continue
        told = [
            (change.kind, *sorted((change.a.of(texts[copy.a]), change.b.of(texts[copy.b]))))
            for passage in copy.passages
            for change in passage.changes
        ]
        sentences += sum(len(SENTENCE.findall(one.a.of(texts[copy.a]))) for one in copy.passages)
        known = edits[edge.child, edge.parent]
        for edit in known:
            ours = [one for one in told if _same(one, edit.old, edit.new)]
            meant[edit.kind] += 1
            hit[edit.kind] += any(one[0] == edit.kind or (edit.kind == "name" and one[0] == "place") for one in ours)
        false += sum(one[0] in FACTS and not any(_same(one, edit.old, edit.new) for edit in known) for one in told)
    found_facts = (hit["number"] + hit["name"]) / max(1, meant["number"] + meant["name"])
    each = {f"  {kind} ({meant[kind]})": hit[kind] / meant[kind] for kind in sorted(meant)}
    return {
        "changed numbers and names found": found_facts,
        **each,
        "false per 100 sentences": 100 * false / max(1, sentences),
    }


def _same(told: tuple[str, str, str], old: str, new: str) -> bool:
    _, one, two = told
    return (old in one and new in two) or (old in two and new in one)


def counts(truth: Truth, found: Found) -> dict[str, float]:
    """The range of origins of each story beside the number of originals that its pages come from."""
    ancestry = Ancestry.of(found.families, found.copies)
    holds = single = 0
    off = []
    for members, meant in zip(truth.stories, truth.origins, strict=True):
        got = origins.count({Voice(ancestry.family_of[one]) for one in members}, ancestry)
        holds += got.low <= meant <= got.high
        single += got.low == got.high
        if not got.low <= meant <= got.high:
            off.append(f"{members[0][:4]} {meant} not in {got.low}–{got.high}")
    print("  origins off:", "; ".join(off[:12]) or "none")
    return {"origins in range": holds / len(truth.stories), "origins a single number": single / len(truth.stories)}


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--stories", type=int, default=300)
    ask.add_argument("--articles", type=Path)
    args = ask.parse_args()
    given = paragraphs(args.articles, args.seed) if args.articles else []
    pages, truth = play(args.seed, args.stories, given)
    started = perf_counter()
    found = copies.find(pages)
    took = perf_counter() - started
    by_pair = by_text(found, pages)
    here = {page.id for page in pages}
    print(f"{len(pages)} pages, {len(truth.stories)} stories, {len(truth.edges)} edges, {took:.1f} s")
    figures = relations(truth, by_pair, here)
    figures |= directions(truth, by_pair, pages)
    figures |= mutations(truth, by_pair, {page.id: page.text for page in pages})
    figures |= counts(truth, found)
    for name, value in figures.items():
        print(f"  {name:36} {value:.3f}")


def paragraphs(path: Path, seed: int) -> list[list[str]]:
    texts = [json.loads(line)["text"] for line in path.read_text("utf8").splitlines() if line.strip()]
    parts = [[part.strip() for part in text.split("\n\n") if part.strip()] for text in texts]
    kept = [one for one in parts if len(one) >= 5 and 150 <= sum(len(part.split()) for part in one) <= 1200]
    Random(seed).shuffle(kept)
    return kept


if __name__ == "__main__":
    main()
