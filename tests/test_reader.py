"""The reader of sentences: offsets, independence of company, what is said where its weights are missing."""

import json
import pickle
import resource
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread import codec, reader
from crossread.reader import Name, Part, Reader, Reading
from crossread.reader.decoding import reading
from crossread.reader.labels import NAMES, PHRASES
from crossread.reader.pieces import Vocabulary, shape, tokens
from crossread.reader.trained import MOST
from crossread.records import Article

SAID = "Transport Minister Ona Reth said on Monday that the Norwegian ferry would be towed to Bergen."
MOST_BYTES = 35_000_000  # of the installed weights


@pytest.fixture(scope="module")
def trained() -> Reader:
    found = reader.installed()
    assert found is not None, "python3 tasks.py installs the weights"
    return found


def words(sentence: str) -> list[str]:
    return [sentence[a:b] for a, b in tokens(sentence)]


# ---------------------------------------------------------------- tokens and pieces


def test_tokens_are_words_and_single_marks() -> None:
    assert words("“Don’t,” said al-Tessi (1,000).") == [
        "“", "Don", "’", "t", ",", "”", "said", "al", "-", "Tessi", "(", "1", ",", "000", ")", ".",
    ]  # fmt: skip


def test_an_accent_that_stands_alone_stays_with_its_letter() -> None:
    assert words("Jose\u0301 left") == ["Jose\u0301", "left"]


def test_a_character_that_nobody_sees_is_no_token() -> None:
    assert words("Vole\u200e left\ufeff\x00") == ["Vole", "left"]


def test_pieces_are_the_longest_known_ones() -> None:
    vocabulary = Vocabulary.parse("[UNK]\n[CLS]\n[SEP]\nferry\nfer\n##ry\n##man\ncafe\n")
    assert vocabulary.pieces("Ferryman") == (3, 6)
    assert vocabulary.pieces("Café") == (7,)
    assert vocabulary.pieces("xylophone") == (0,)
    assert vocabulary.pieces("x" * 10_000) == (0,)


def test_shapes_tell_what_small_letters_hide() -> None:
    assert (
        len({shape(word, joined=False) for word in ("ferry", "Ferry", "FERRY", "F", "McFerry", "12", ",", "字")}) == 8
    )
    assert shape("led", joined=True) != shape("led", joined=False)


# ---------------------------------------------------------------- scores into spans


def scored(count: int) -> dict[str, np.ndarray]:
    """Scores that find nothing."""
    nothing = {"names": np.zeros((count, len(NAMES))), "phrases": np.zeros((count, len(PHRASES)))}
    nothing["roles"] = np.zeros((count, 9))
    for array in nothing.values():
        array[:, 0] = 9
    nothing["roles"][:, ::3] = 9
    nothing["ties"] = np.full((2, count, count), -9.0)
    return {name: array.astype(np.float32) for name, array in {**nothing, "vector": np.ones(384)}.items()}


def test_a_name_goes_on_as_long_as_its_tokens_do_and_has_one_kind() -> None:
    text = "Ona Reth left Bergen"
    scores = scored(4)
    scores["names"][0, NAMES.index("B-person")] = 15
    scores["names"][1, NAMES.index("I-person")] = 12
    scores["names"][3, NAMES.index("I-place")] = 12
    found = reading(tokens(text), scores, [scores["ties"]]).names
    assert [(text[n.start : n.end], n.kind) for n in found] == [("Ona Reth", "person"), ("Bergen", "place")]


def test_two_names_side_by_side_are_two() -> None:
    scores = scored(2)
    scores["names"][:, NAMES.index("B-person")] = 15
    assert len(reading(tokens("Reth Vole"), scores, [scores["ties"]]).names) == 2


def test_a_cue_ties_its_source_and_its_content_in_pieces() -> None:
    text = "“No,” she said, “never.”"
    scores = scored(len(tokens(text)))
    said = words(text).index("said")
    scores["roles"][said, 4] = 15
    scores["ties"][0, said, words(text).index("she")] = 9
    scores["ties"][1, said, :4] = 9
    scores["ties"][1, said, said + 2 :] = 9
    (found,) = reading(tokens(text), scores, [scores["ties"]]).attributions
    assert text[found.cue.start : found.cue.end] == "said"
    assert [text[p.start : p.end] for p in found.source] == ["she"]
    assert [text[p.start : p.end] for p in found.content] == ["“No,”", "“never.”"]


# ---------------------------------------------------------------- the trained reader


def named(found: Reading, text: str) -> set[tuple[str, str]]:
    return {(text[n.start : n.end], n.kind) for n in found.names}


def test_names_are_read_without_titles_or_articles(trained: Reader) -> None:
    assert named(trained.read(SAID), SAID) == {
        ("Ona Reth", "person"),
        ("Norwegian", "nationality"),
        ("Bergen", "place"),
    }


def test_who_says_what_is_read(trained: Reader) -> None:
    (found,) = trained.read(SAID).attributions
    assert SAID[found.cue.start : found.cue.end].startswith("said")
    assert "Ona Reth" in SAID[found.source[0].start : found.source[0].end]
    assert "ferry would be towed to Bergen" in SAID[found.content[0].start : found.content[-1].end]


def test_vectors_order_topics(trained: Reader) -> None:
    said, like, other = (
        trained.read(text).vector
        for text in (SAID, "The ship will be brought to a port in Norway.", "Shares in the bank fell by a tenth.")
    )
    assert said @ like > said @ other
    assert abs(float(said @ said) - 1) < 1e-4


@settings(deadline=None, max_examples=60)
@given(text=st.text(max_size=200))
def test_any_text_is_read_and_every_span_lies_on_tokens(text: str) -> None:
    found = reader.installed()
    assert found is not None
    got = found.read(text)
    starts, ends = {a for a, _ in got.tokens}, {b for _, b in got.tokens}
    tied = [part for one in got.attributions for part in (one.cue, *one.source, *one.content)]
    spans: list[Name | Part] = [*got.names, *got.phrases, *got.parts, *tied]
    for span in spans:
        assert span.start in starts
        assert span.end in ends
        assert span.start < span.end
        assert 0 <= span.score <= 1
    assert all(a < b and not text[a:b].isspace() for a, b in got.tokens)
    assert got.vector.shape == (384,)
    assert bool(np.isfinite(got.vector).all())


def test_a_sentence_longer_than_the_encoder_sees_is_read_to_its_end(trained: Reader) -> None:
    text = "The list names " + "Ona Reth, Edric Vole, " * MOST + "and Bergen."
    found = trained.read(text)
    assert found.tokens[-1][1] == len(text)
    assert max(n.end for n in found.names) > len(text) - len("and Bergen.  Edric Vole,")


def test_what_was_read_before_changes_nothing(trained: Reader) -> None:
    there = subprocess.run(
        [sys.executable, "-c", FRESH, SAID], capture_output=True, check=True, timeout=60, text=True
    ).stdout
    for text in ("Shares fell.", "“No,” she said.", SAID + " " + SAID):
        trained.read(text)
    assert there.strip() == repr(trained.read(SAID).names)


FRESH = "import sys; from crossread import reader; print(repr(reader.installed().read(sys.argv[1]).names))"


def test_sentences_read_together_are_read_as_each_by_itself() -> None:
    alone, together = (
        subprocess.run([sys.executable, "-c", MANY, way], capture_output=True, check=True, timeout=60, text=True).stdout
        for way in ("alone", "together")
    )
    assert alone and alone == together


MANY = """
import sys
from crossread import reader
found = reader.installed()
texts = ["", "Ona Reth said that Bergen was closed.", "“No,” she said.", "", "Ona Reth, of Bergen. " * 600, "¶"]
read = found.read_all(texts) if sys.argv[1] == "together" else [found.read(text) for text in texts]
for one in read:
    print(one.tokens, one.names, one.phrases, one.parts, one.attributions, one.vector.tolist())
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="tells no peak of one program's memory")
def test_a_list_without_an_end_takes_little_memory() -> None:
    taken = subprocess.run(
        [sys.executable, "-c", ENDLESS], capture_output=True, check=True, timeout=120, text=True
    ).stdout
    assert int(taken) < 400_000  # kB


# `ru_maxrss` would count what the parent held when this one was started.
ENDLESS = """
from pathlib import Path
from crossread import reader
reader.installed().read("- , " * 5000 + "Ona Reth said no.")
status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
print(status["VmHWM"].split()[0])
"""


def test_a_reader_travels_to_other_processes(trained: Reader) -> None:
    packed = pickle.dumps(trained)
    assert len(packed) < 1000
    assert pickle.loads(packed).read(SAID).names == trained.read(SAID).names


def test_the_first_sentence_is_read_soon() -> None:
    took = []
    for _ in range(2):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-c", FRESH, SAID], capture_output=True, check=True, timeout=60)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        took.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert min(took) < 1.5, f"{min(took):.2f} s of a processor"


def test_the_weights_are_small() -> None:
    import crossread_model_en  # noqa: PLC0415

    assert sum(path.stat().st_size for path in crossread_model_en.FOLDER.iterdir() if path.is_file()) < MOST_BYTES


# ---------------------------------------------------------------- without weights, or with wrong ones


def mentions_in(opening: str) -> subprocess.CompletedProcess[bytes]:
    program = f"import sys; {opening}; from crossread.cli import main; sys.argv = ['crossread', 'mentions']; main()"
    line = codec.dumps(Article(id="a", text=SAID))
    return subprocess.run([sys.executable, "-c", program], input=line, capture_output=True, check=False, timeout=60)


def test_without_weights_rules_read_and_one_line_says_so() -> None:
    done = mentions_in("sys.modules['crossread_model_en'] = None")
    assert done.returncode == 0
    assert done.stderr.decode().splitlines() == [f"crossread: {reader.NONE}"]
    assert {"person", "place"} <= {json.loads(line)["kind"] for line in done.stdout.splitlines()}


def test_with_weights_nothing_is_said() -> None:
    done = mentions_in("pass")
    assert done.returncode == 0
    assert done.stderr == b""


@pytest.mark.parametrize(
    ("version", "hashes", "why"),
    [
        (0, "", "format 0"),
        (1, "", "reader.onnx: this file was damaged or changed"),
        (1, "0  reader.onnx\n", "reader.onnx: this file was damaged or changed"),
        (1, "this is no list", "can't be read"),
        (1, None, "can't be read"),
    ],
)
def test_weights_that_cannot_be_used_end_the_run(tmp_path: Path, version: int, hashes: str | None, why: str) -> None:
    package = tmp_path / "crossread_model_en"
    package.mkdir()
    (package / "reader.onnx").write_bytes(b"no weights")
    (package / "vocabulary.txt").write_bytes(b"")
    if hashes is not None:
        (package / "sha256.txt").write_text(hashes)
    (package / "__init__.py").write_text(
        f"from pathlib import Path\nFORMAT, FOLDER = {version}, Path(__file__).parent\n"
    )
    done = mentions_in(f"sys.path.insert(0, {str(tmp_path)!r})")
    assert done.returncode == 3
    assert why in done.stderr.decode()
    assert done.stdout == b""
