"""What copies stand on: folded words, shingles, alignment; the same in any process."""

import os
import re
import subprocess
import sys
from bisect import bisect_left
from collections import Counter
from itertools import product
from pathlib import Path
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.stages.copies import candidates, changes, passages, texts
from crossread.stages.copies.lots import Lot
from crossread.text import align, bulk, folded, seeds, shingles
from crossread.text.sets import Sets
from newsroom import DISPATCH, article, own_prose

WORDS = st.text("abcdefghijkl", max_size=60)  # a letter a word
REPEATING = st.text("abc", max_size=40) | st.text("abcdefgh", max_size=40)
EXCHANGED = [
    "",
    "harbour",
    "slow grey boats",
    "Vessen",
    "nine",
    "12",
    "not",
    "last week",
    "reportedly",
    "harbuor",
    "gen",
]
VOCABULARY = folded.Vocabulary(lambda word, key: 0)


def letters(text: str) -> str:
    return VOCABULARY.read(bulk.read([text]))[0]


# Words as one expression, slow and plain to read.
WORD = re.compile(
    r"[^\W\d_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+(?:['’][^\W\d_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+)*"
    r"|\d+(?:[.,:]\d+)*|(?=[^\W_])[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
)
BREAK = re.compile(r"[.!?…][\"”’')\]]*\s+|\n\s*")
WRITING = st.text(
    st.one_of(st.sampled_from("aBcdeé’'.,:;1203 \n\"”)—²中文ー"), st.sampled_from("abcdefgh"), st.characters()),
    max_size=300,
)


@given(st.lists(WRITING, max_size=4))
@settings(deadline=None)
def test_words_of_many_texts_are_those_of_each(some: list[str]) -> None:
    (batch,) = bulk.batches(some) if some else (bulk.read([]),)
    for n, text in enumerate(some):
        first, last = batch.first[n], batch.first[n + 1]
        found = zip(batch.starts[first:last] - batch.offsets[n], batch.ends[first:last] - batch.offsets[n], strict=True)
        assert [(int(a), int(b)) for a, b in found] == [match.span() for match in WORD.finditer(text)]


@given(st.lists(WRITING, max_size=4), st.lists(WRITING, max_size=4))
@settings(deadline=None)
def test_two_words_have_one_letter_where_their_keys_are_one(first: list[str], then: list[str]) -> None:
    vocabulary = folded.Vocabulary(lambda word, key: len(word) % 256)
    for some in (first, then, first):
        batch = bulk.read(some)
        found, traits = vocabulary.read(batch)
        said = [batch.joined[a:b] for a, b in zip(batch.starts, batch.ends, strict=True)]
        assert list(folded.Keys(found, vocabulary.key_of)) == [folded.fold(word) for word in said]
        assert traits.tolist() == [len(word) % 256 for word in said]


def test_words_that_meet_in_one_slot_keep_their_own_letters() -> None:
    vocabulary = folded.Vocabulary(lambda word, key: len(word) % 256)
    said = [f"word{n}" for n in range(20_000)]  # of so many some hundreds meet
    for batch in (*bulk.batches([" ".join(said)]), *bulk.batches([" ".join(reversed(said))])):
        found, traits = vocabulary.read(batch)
        words = [batch.joined[a:b] for a, b in zip(batch.starts, batch.ends, strict=True)]
        assert list(folded.Keys(found, vocabulary.key_of)) == words
        assert traits.tolist() == [len(word) for word in words]


def test_long_words_that_begin_and_end_alike_are_told_apart() -> None:
    alike = (
        "aaaaaaaaa aaaaaaaaaa aaaaaaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaaaaaa aaaaaaaaaaaaabaaaaaaaa Aaaaaaaaaa aaaaaaaaà"
    )
    assert len(set(letters(alike))) == 7 - 1  # two differ by a capital


@given(WRITING)
@settings(deadline=None)
def test_a_sentence_begins_behind_a_mark_and_a_blank_and_on_every_line(text: str) -> None:
    (made,) = texts.prepared([(article("a", text),)], texts.vocabulary())
    starts = list(made.words.starts)
    opens = {0} | {
        bisect_left(starts, gap.end())
        for gap in BREAK.finditer(text)
        if "\n" in gap.group() or not text[gap.end() : gap.end() + 1].islower()
    }
    meant = {n for n in opens if n < len(starts)}
    lower = {
        n
        for n in meant
        if text[starts[n]].islower() and "\n" not in text[(made.words.ends[n - 1] if n else 0) : starts[n]]
    }
    assert {n for n, flag in enumerate(made.opens) if flag} == meant - (lower - {0})


@given(st.text(max_size=300))
@settings(deadline=None)
def test_folded_words_stand_at_their_offsets_in_order(text: str) -> None:
    words = folded.words(text)
    assert all(words.keys)
    ends = 0
    for start, end in zip(words.starts, words.ends, strict=True):
        assert ends <= start < end <= len(text)
        ends = end


def test_house_style_folds_away() -> None:
    for one, two in (
        ("harbour", "harbor"),
        ("organisation", "organization"),
        ("towards", "toward"),
        ("Renn’s", "Renn"),
        ("12,500", "12500"),
        ("travelled", "traveled"),
    ):
        assert folded.fold(one) == folded.fold(two)
    assert folded.words("55km.").keys == folded.words("55 km").keys
    assert folded.fold("hour") != folded.fold("hor")


@given(WORDS, WORDS)
@settings(deadline=None)
def test_aligned_words_are_equal_and_used_once(a: str, b: str) -> None:
    used_a: set[int] = set()
    used_b: set[int] = set()
    for chain in align.align(a, b):
        at = (0, 0)
        for match in chain.matches:
            assert a[match.a : match.a + match.size] == b[match.b : match.b + match.size]
            assert match.a >= at[0] and match.b >= at[1]
            at = (match.a + match.size, match.b + match.size)
            here_a, here_b = set(range(match.a, at[0])), set(range(match.b, at[1]))
            assert used_a.isdisjoint(here_a) and used_b.isdisjoint(here_b)
            used_a |= here_a
            used_b |= here_b


def runs_word_by_word(a: str, b: str, occurrences: int, long: int) -> list[tuple[int, int, int]]:
    """What `seeds.runs` finds, slow and plain to read."""
    runs = []
    reached: dict[int, int] = {}
    i = 0
    while i <= len(a) - seeds.GRAM:
        places = [j for j in range(len(b) - seeds.GRAM + 1) if a[i : i + seeds.GRAM] == b[j : j + seeds.GRAM]]
        longest = 0
        for j in places if len(places) <= occurrences else ():
            if reached.get(i - j, 0) <= i:
                size = next(
                    (n for n, (x, y) in enumerate(zip(a[i:], b[j:], strict=False)) if x != y),
                    min(len(a) - i, len(b) - j),
                )
                reached[i - j] = i + size
                runs.append((i, j, size))
                longest = max(longest, size)
        i += 1 if longest < long else longest - seeds.GRAM + 1
    return runs


@given(st.lists(st.tuples(REPEATING, REPEATING), max_size=5), st.integers(1, 4), st.integers(4, 9))
@settings(deadline=None)
def test_runs_of_many_pairs_are_those_found_word_by_word(
    pairs: list[tuple[str, str]], occurrences: int, long: int
) -> None:
    found = seeds.runs(pairs, occurrences, long)
    assert found == [runs_word_by_word(a, b, occurrences, long) for a, b in pairs]


def test_runs_are_the_same_in_lots_of_any_size(monkeypatch: pytest.MonkeyPatch) -> None:
    words = letters(own_prose(1, 6))
    pairs = [(words, words[20:50]), (words[:30], words), (words[5:80], words[::2]), ("", words), (words, words)]
    whole = seeds.runs(pairs, 8, 12)
    monkeypatch.setattr(seeds, "BATCH", 40)
    assert seeds.runs(pairs, 8, 12) == whole


@given(st.text("abcdefghijkl", min_size=1, max_size=40), st.text("abcdefghijkl", min_size=1, max_size=40))
def test_no_texts_with_enough_words_in_one_order_are_told_apart_before(a: str, b: str) -> None:
    options = align.Options()
    common = align.within(a, b)
    assert sum(match.size for match in common) < options.most * min(len(a), len(b)) or align._alike(
        align.low(a), align.low(b), options
    )


@given(st.lists(st.tuples(st.integers(0, 150), st.sampled_from(EXCHANGED)), max_size=12))
@settings(deadline=None)
def test_what_is_told_at_a_glance_is_what_the_whole_look_tells(edits: list[tuple[int, str]]) -> None:
    words = DISPATCH.split(" ")
    for place, new in edits:
        words[place % len(words)] = new
    known = texts.vocabulary()
    a, b = texts.prepared([(article("a", DISPATCH),), (article("b", " ".join(words)),)], known)
    lot = Lot([a, b], [(0, 1)])
    rows, passage = passages.find(lot).stretches()
    kinds = changes.at_a_glance(lot, np.zeros_like(passage), rows)
    for stretch, kind in zip(map(texts.Stretch._make, rows.tolist()), kinds, strict=True):
        assert kind is None or changes.classed(a, b, stretch) == [(stretch, kind)]


def test_words_that_differ_by_one_character_are_near_one_another() -> None:
    words = "a A b marrow Marrow's harrow marow marrows marrrow renn vessen é".split()
    known = texts.vocabulary()
    (found, _) = known.read(bulk.read([" ".join(words)]))
    for one, two in product(found, found):
        key, other = known.key_of[one], known.key_of[two]
        near = known.near(*(np.array([ord(letter)], np.uint32) for letter in (one, two)))
        alike = abs(len(key) - len(other)) <= 1 and (key[0] == other[0] or key[-1] == other[-1])
        assert near.tolist() == [alike]


def test_a_block_that_moved_is_found_where_it_stands() -> None:
    words, other = letters(own_prose(1, 8)), letters(own_prose(2, 4))
    moved = words[40:70] + other + words[:40]
    starts = {(chain.bounds[0], chain.bounds[2]) for chain in align.align(words, moved)}
    assert (40, 0) in starts
    assert any(a == 0 and b >= 30 for a, b in starts)


def test_a_text_has_the_same_shingles_in_any_company() -> None:
    alone = shingles.of([DISPATCH], 4, 1)
    company = shingles.of([own_prose(1), DISPATCH, "", own_prose(2)], 4, 1)
    assert alone.hashes.tolist() == company.hashes[company.owners == 1].tolist()
    assert alone.digests[0] == company.digests[1]
    assert company.digests[2] == 0


def test_a_sample_is_the_same_part_of_every_text() -> None:
    every, some = shingles.of([DISPATCH], 4, 1), shingles.of([DISPATCH], 4, 4)
    assert set(some.hashes.tolist()) == {one for one in every.hashes.tolist() if one % 4 == 0}


def test_copies_are_the_same_bytes_with_another_hash_seed() -> None:
    script = """
from crossread import codec
from crossread.stages import copies
from newsroom import DISPATCH, QUOTE, article, own_prose
parts = DISPATCH.split("\\n\\n")
pages = [article(f"p{n}", "\\n\\n".join(parts[n % 3 :] + [QUOTE, own_prose(n)])) for n in range(9)]
found = copies.find(pages)
for record in (*found.copies, *found.families):
    print(codec.dumps(record).decode())
"""
    here = str(Path(__file__).parent)
    printed = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": here, "TZ": zone},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }
    assert len(printed) == 1
    assert printed.pop().count(b"\n") > 9


def test_what_is_joined_is_found_by_one_member_and_the_first_gives_it() -> None:
    sets = Sets[str]()
    assert sets.find("a") == "a"
    sets.join("a", "b")
    assert sets.join("c", "a") == "c"
    assert {sets.find(one) for one in "abc"} == {"c"}
    assert sets.find("d") == "d"


@given(st.integers(0, 3000), st.integers(0, 2**64 - 1), st.integers(0, 20))
def test_shingles_that_come_more_than_once_are_sorted_by_hash_and_owner(count: int, mask: int, bits: int) -> None:
    chance = np.random.default_rng(count)
    hashes = chance.integers(0, 2**64, count, dtype=np.uint64) & np.uint64(mask)
    hashes[count // 2 :] = hashes[: count - count // 2]
    owners = chance.integers(0, 2**bits, count, dtype=np.uint32)
    keys = sorted((one >> bits, owner) for one, owner in zip(hashes.tolist(), owners.tolist(), strict=True))
    often = Counter(one for one, _ in keys)
    with patch.object(candidates, "CHUNK", 700):
        found = candidates._shared(shingles.Printed(hashes, owners, hashes[:0]), np.uint64(bits))
    assert found.tolist() == [one << bits | owner for one, owner in keys if often[one] > 1]
