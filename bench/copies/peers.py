"""Families by this program and by others' methods, on newsrooms whose every step is known: prints one table.

    python bench/copies/peers.py [--seed N] [--stories N] [--articles FILE.jsonl]

datasketch and rensa find pairs of documents by MinHash and LSH (128 permutations, shingles of three words), at several
thresholds; where one isn't installed, its rows are left out. passim (Smith, Cordell and Mullen 2015) needs a cluster
engine, so its method is told again here in small: word n-grams that few documents have, pairs that share several, a
local alignment, passages of a least length. Each method's pairs are joined into clusters. Pages merged of two reports
belong to both and are left out.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import combinations
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parent))

import measure

from crossread.records import Article
from crossread.stages import copies
from crossread.text import align, folded
from crossread.text.sets import Sets

Pairs = Iterable[tuple[str, str]]
PERMUTATIONS, SHINGLE = 128, 3
THRESHOLDS = (0.1, 0.3, 0.5, 0.7)
# 5-grams in at most 100 documents, 5 of them shared (the values of its README), and words that a passage needs.
GRAM, DOCUMENTS, SHARED, WORDS = 5, 100, 5, 20


def ours(pages: list[Article]) -> Pairs:
    for family in copies.find(pages).families:
        yield from ((family.members[0], other) for other in family.members[1:])


def datasketch(threshold: float) -> Callable[[list[Article]], Pairs]:
    def pairs(pages: list[Article]) -> Pairs:
        from datasketch import MinHash, MinHashLSH  # noqa: PLC0415 a peer, not a part

        lsh = MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)
        for page in pages:
            sketch = MinHash(num_perm=PERMUTATIONS)
            sketch.update_batch([shingle.encode() for shingle in _shingles(page.text)])
            yield from ((other, page.id) for other in lsh.query(sketch))
            lsh.insert(page.id, sketch)

    return pairs


def rensa(threshold: float) -> Callable[[list[Article]], Pairs]:
    def pairs(pages: list[Article]) -> Pairs:
        from rensa import RMinHash, RMinHashLSH  # noqa: PLC0415 a peer, not a part

        lsh = RMinHashLSH(threshold=threshold, num_perm=PERMUTATIONS, num_bands=32)
        kept = []
        for n, page in enumerate(pages):
            sketch = RMinHash(num_perm=PERMUTATIONS, seed=1)
            sketch.update(_shingles(page.text))
            yield from ((pages[m].id, page.id) for m in lsh.query(sketch) if kept[m].jaccard(sketch) >= threshold)
            lsh.insert(n, sketch)
            kept.append(sketch)

    return pairs


def passim(pages: list[Article]) -> Pairs:
    keys = [folded.words(page.text).keys for page in pages]
    where: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for n, words in enumerate(keys):
        for at in range(len(words) - GRAM + 1):
            where[words[at : at + GRAM]].add(n)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for holders in where.values():
        if 1 < len(holders) <= DOCUMENTS:
            for pair in combinations(sorted(holders), 2):
                shared[pair] += 1
    for (a, b), count in shared.items():
        if count >= SHARED and any(chain.matched >= WORDS for chain in align.align(keys[a], keys[b])):
            yield pages[a].id, pages[b].id


def _shingles(text: str) -> list[str]:
    words = folded.words(text).keys
    return [" ".join(words[n : n + SHINGLE]) for n in range(max(1, len(words) - SHINGLE + 1))]


def b_cubed(pairs: Pairs, truth: dict[str, str]) -> tuple[float, float]:
    """Precision and recall over pages (Bagga and Baldwin 1998) of the clusters that pairs make."""
    sets = Sets[str]()
    for a, b in pairs:
        sets.join(a, b)
    clusters: dict[str, set[str]] = defaultdict(set)
    true: dict[str, set[str]] = defaultdict(set)
    for page, origin in truth.items():
        clusters[sets.find(page)].add(page)
        true[origin].add(page)
    common = [(len(true[truth[page]] & clusters[sets.find(page)]), page) for page in truth]
    precision = sum(n / len(clusters[sets.find(page)]) for n, page in common) / len(truth)
    return precision, sum(n / len(true[truth[page]]) for n, page in common) / len(truth)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--stories", type=int, default=200)
    ask.add_argument("--articles", type=Path)
    args = ask.parse_args()
    given = measure.paragraphs(args.articles, args.seed) if args.articles else []
    pages, made = measure.play(args.seed, args.stories, given)
    here = {page.id for page in pages}
    truth = {page: min(origins) for page, origins in made.origin_of.items() if len(origins) == 1 and page in here}
    print(f"{len(pages)} pages of {len(set(truth.values()))} reports")
    methods: dict[str, Callable[[list[Article]], Pairs]] = {"ours": ours, "passim's method": passim}
    for name, peer in (("datasketch", datasketch), ("rensa", rensa)):
        methods |= {f"{name}, {threshold}": peer(threshold) for threshold in THRESHOLDS}
    for name, pairs in methods.items():
        started = process_time()
        try:
            precision, recall = b_cubed(list(pairs(pages)), truth)
        except ImportError:
            print(f"  {name:20} is not installed")
            continue
        f1 = 2 * precision * recall / (precision + recall)
        print(f"  {name:20} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  {process_time() - started:6.1f} s of work")


if __name__ == "__main__":
    main()
