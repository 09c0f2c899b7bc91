"""Archives: every record ends in a capture, in a drop that names it, or in the count of what is no page."""

import gzip
import io
import os
import sys
import tempfile
import tracemalloc
import zipfile
import zlib
from pathlib import Path

import brotli
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archives import URL, digest, http, mhtml, packed, record, wacz
from crossread import sources
from crossread.records import SET_ASIDE, Capture, Drop
from crossread.sources import page, tape

PAGE = b"<html><body><p>The bridge at Ostrava Ford is closed, the mayor of Veldin said.</p></body></html>"


def read(tmp_path: Path, raw: bytes, name: str = "a.warc") -> list[Capture | Drop]:
    path = tmp_path / name
    path.write_bytes(raw)
    return list(sources.read([path]))


def captures(found: list[Capture | Drop]) -> list[Capture]:
    return [one for one in found if isinstance(one, Capture)]


def failed(found: list[Capture | Drop]) -> list[str]:
    return [one.code for one in found if isinstance(one, Drop) and one.failed]


def aside(found: list[Capture | Drop]) -> str:
    return next((one.why for one in found if isinstance(one, Drop) and not one.failed), "")


# ---------------------------------------------------------------- WARC


@pytest.mark.parametrize("pack", [lambda *records: b"".join(records), packed, lambda *r: gzip.compress(b"".join(r))])
def test_a_page_comes_out_as_the_server_meant_it(tmp_path: Path, pack: object) -> None:
    assert callable(pack)
    notes = [record(b"software: x\r\n", kind="warcinfo"), record(b"GET / HTTP/1.1\r\n\r\n", kind="request")]
    found = read(tmp_path, pack(*notes, record(http(PAGE, "X-Folded: a", " b"))))
    name = (tmp_path / "a.warc").as_posix()
    assert found[0] == Capture(PAGE, "text/html", None, name, URL, "utf-8")
    assert aside(found) == "Set aside, since they are no pages: 2 notes of the archive."
    assert not failed(found)


def test_chunks_and_packing_are_undone(tmp_path: Path) -> None:
    chunked = b"5;x=1\r\n" + PAGE[:5] + b"\r\n%x\r\n" % (len(PAGE) - 5) + PAGE[5:] + b"\r\n0\r\n\r\n"
    raw = zlib.compressobj(wbits=-15)
    bodies = [
        http(chunked, "Transfer-Encoding: chunked"),
        http(PAGE, "Transfer-Encoding: chunked"),  # the archive put the chunks together and left the header
        http(gzip.compress(PAGE), "Content-Encoding: gzip"),
        http(zlib.compress(PAGE), "Content-Encoding: deflate"),
        http(raw.compress(PAGE) + raw.flush(), "Content-Encoding: deflate"),
        http(brotli.compress(PAGE), "Content-Encoding: br"),
        http(brotli.compress(gzip.compress(PAGE)), "Content-Encoding: gzip, br"),
        http(PAGE, "Content-Encoding: br"),  # unpacked, and the header left
    ]
    found = read(tmp_path, b"".join(map(record, bodies)))
    assert [one.raw for one in captures(found)] == [PAGE] * len(bodies)
    assert not failed(found)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (http(gzip.compress(bytes(10_000_000)), "Content-Encoding: gzip"), "too-large"),
        (http(brotli.compress(bytes(10_000_000)), "Content-Encoding: br"), "too-large"),
        (http(gzip.compress(PAGE)[:-8] + bytes(8), "Content-Encoding: gzip"), "damaged"),
        (http(gzip.compress(PAGE)[:60], "Content-Encoding: gzip"), "cut-off"),
        (http(brotli.compress(PAGE)[:40], "Content-Encoding: br"), "cut-off"),
        (http(b"\x28\xb5\x2f\xfd", "Content-Encoding: zstd"), "packed"),
        (http(gzip.compress(PAGE), "Content-Encoding: gzip, gzip, gzip"), "packed"),
        (http(b"4\r\nabcd\r\nzz\r\n", "Transfer-Encoding: chunked"), "damaged"),
        (http(PAGE, status="404 Not Found"), "no-page"),
        (http(b"%PDF-1.4", media="application/pdf"), "unsupported"),
        (b"no response at all", "no-response"),
        (http(b""), "empty"),
    ],
)
def test_what_cannot_be_a_page_is_named_with_its_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: bytes, code: str
) -> None:
    monkeypatch.setattr(page, "MOST_BYTES", 1_000_000)
    found = read(tmp_path, record(body) + record(http(PAGE), url=URL + "?2"))
    assert failed(found) == [code]
    drop = next(one for one in found if isinstance(one, Drop))
    assert (drop.url, drop.path) == (URL, f"{(tmp_path / 'a.warc').as_posix()}:1")
    assert [one.url for one in captures(found)] == [URL + "?2"]


def test_pictures_scripts_and_redirections_are_counted_and_no_failure(tmp_path: Path) -> None:
    answers = [
        http(b"\x89PNG", media="image/png"),
        http(b"a{}", media="text/css"),
        http(b"x()", media="application/javascript"),
        http(b"{}", media="application/json"),
        http(b"", "Location: /x", status="301 Moved"),
    ]
    found = read(tmp_path, b"".join(map(record, answers)))
    assert [one.code for one in found if isinstance(one, Drop)] == [SET_ASIDE]
    assert aside(found).endswith("1 data file, 1 picture, 1 redirection, 1 script, 1 style sheet.")


def test_text_made_of_a_page_is_a_dump_and_html_kept_alone_is_a_page(tmp_path: Path) -> None:
    raw = record(b"The bridge is closed.", "Content-Type: text/plain", kind="conversion")
    raw += record(PAGE, "Content-Type: text/html; charset=koi8-r", kind="resource", url="file:///etc/passwd")
    assert [(one.media, one.url, one.charset) for one in captures(read(tmp_path, raw))] == [
        ("text/plain", URL, None),
        ("text/html", None, "koi8-r"),
    ]


def test_a_record_whose_digest_does_not_hold_is_no_evidence(tmp_path: Path) -> None:
    block = http(PAGE)
    other = digest(b"other")
    raw = record(block, f"WARC-Block-Digest: {digest(block)}", "WARC-Payload-Digest: sha1:nonsense")
    raw += record(block, f"WARC-Block-Digest: {other}") + record(block, f"WARC-Payload-Digest: {other}")
    raw += record(block, f"WARC-Payload-Digest: {digest(PAGE)}") + record(block, "WARC-Block-Digest: crc32:0")
    found = read(tmp_path, raw)
    assert failed(found) == ["altered", "altered"]
    assert len(captures(found)) == 3


def test_a_revisit_of_a_page_that_is_there_repeats_it_and_of_another_is_named(tmp_path: Path) -> None:
    told = f"WARC-Payload-Digest: {digest(PAGE)}"
    raw = record(b"", told, kind="revisit", url=URL + "?again") + record(http(PAGE), told)
    raw += record(b"", "WARC-Refers-To-Target-URI: https://gone.example/", kind="revisit", url=URL + "?gone")
    found = read(tmp_path, raw)
    assert failed(found) == ["revisit"]
    assert [one.url for one in found if isinstance(one, Drop) and one.failed] == [URL + "?gone"]
    assert "1 repeat of a page already read" in aside(found)


def test_a_page_that_the_archive_cut_is_read_and_the_loss_is_said(tmp_path: Path) -> None:
    found = read(tmp_path, record(http(PAGE[:60]), "WARC-Truncated: length"))
    assert [one.raw for one in captures(found)] == [PAGE[:60]]
    assert failed(found) == ["cut-off"]


def test_a_damaged_record_costs_itself_and_reading_goes_on(tmp_path: Path) -> None:
    good = record(http(PAGE))
    long = record(http(PAGE)).replace(b"Content-Length: ", b"Content-Length: 9")
    short = good.replace(f"Content-Length: {len(http(PAGE))}".encode(), b"Content-Length: 5")
    none = good.replace(b"Content-Length", b"Content-Width")
    for bad in (long, short, none, b"junk\r\n", b"\r\n" * 5000, b"X" * 100_000 + b"\r\n"):
        found = read(tmp_path, good + bad + good)
        assert len(captures(found)) == 2, bad[:80]
        assert len(failed(found)) == 1, bad[:80]


def test_a_damaged_member_costs_itself_and_a_cut_one_too(tmp_path: Path) -> None:
    good = packed(record(http(PAGE)))
    broken = good[:30] + bytes(4) + good[34:]
    found = read(tmp_path, good + broken + good, "a.warc.gz")
    assert (len(captures(found)), failed(found)) == (2, ["damaged"])
    found = read(tmp_path, good + good[:-20], "a.warc.gz")
    assert (len(captures(found)), failed(found)) == (1, ["cut-off"])


def test_a_bomb_is_not_read_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tape, "FREE", 100_000)
    bomb = gzip.compress(record(http(bytes(30_000_000), media="image/png")))
    found = read(tmp_path, packed(record(http(PAGE))) + bomb, "a.warc.gz")
    assert (len(captures(found)), failed(found)) == (1, ["bomb"])


def test_the_older_arc_says_what_to_do(tmp_path: Path) -> None:
    found = read(tmp_path, b"filedesc://a.arc 0.0.0.0 20310512 text/plain 76\n1 0 X\n")
    assert failed(found) == ["arc"]
    assert "warcio recompress" in found[0].why if isinstance(found[0], Drop) else False


def test_a_large_archive_is_not_held_in_memory(tmp_path: Path) -> None:
    with (tmp_path / "a.warc").open("wb") as out:
        for number in range(60):
            out.write(record(http(PAGE + os.urandom(1_000_000).hex().encode()), url=f"{URL}?{number}"))
    tracemalloc.start()
    count = sum(isinstance(one, Capture) for one in sources.read([tmp_path / "a.warc"]))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 60
    assert peak < 20_000_000  # of 120 MB


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_whatever_happens_to_an_archive_something_is_said_of_it(data: st.DataObject) -> None:
    raw = bytearray(packed(record(http(PAGE)), record(http(PAGE), url=URL + "?2")))
    if data.draw(st.booleans()):
        raw = bytearray(record(http(PAGE)) + record(http(PAGE), url=URL + "?2"))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(raw) - 1))
        raw[at : at + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=20))
    with tempfile.TemporaryDirectory() as home:
        found = read(Path(home), bytes(raw), data.draw(st.sampled_from(["a.warc", "a.warc.gz", "a.wacz", "a.mht"])))
    assert found


# ---------------------------------------------------------------- WACZ


def test_the_pages_of_a_wacz_are_those_it_lists(tmp_path: Path) -> None:
    frame = record(http(PAGE + b"<p>frame"), url="https://ads.example/frame.html")
    moved = record(http(b"", f"Location: {URL}", status="302 Found"), url="https://short.example/b")
    warc = packed(moved, frame, record(http(PAGE)))
    found = read(tmp_path, wacz(warc, "https://short.example/b"), "a.wacz")
    assert [(one.path, one.url) for one in captures(found)] == [((tmp_path / "a.wacz").as_posix(), URL)]
    assert not failed(found)
    assert "1 frame, 1 redirection" in aside(found)
    assert len(captures(read(tmp_path, wacz(warc), "a.wacz"))) == 2  # nothing listed: all are read


def test_what_a_wacz_names_and_does_not_hold_is_said(tmp_path: Path) -> None:
    warc = packed(record(http(PAGE)))
    found = read(tmp_path, wacz(warc, URL, "https://gone.example/"), "a.wacz")
    assert [(one.code, one.url) for one in found if isinstance(one, Drop)] == [("missing", "https://gone.example/")]
    assert failed(read(tmp_path, wacz(warc, URL, told=b"another"), "a.wacz")) == ["altered"]


def test_a_zip_that_is_no_wacz_or_a_bomb_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as whole:
        whole.writestr("a.html", PAGE)
    assert failed(read(tmp_path, out.getvalue(), "a.wacz")) == ["no-wacz"]
    assert failed(read(tmp_path, out.getvalue()[:-10], "a.wacz")) == ["damaged"]
    assert failed(read(tmp_path, b"", "a.wacz")) == ["damaged"]
    assert failed(read(tmp_path, wacz(b"", name="x"), "a.wacz")) == ["no-page"]
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as whole:
        whole.writestr("datapackage.json", "{}")
        whole.writestr("archive/a.warc", record(http(bytes(5_000_000), media="image/png")) * 4)
    monkeypatch.setattr("crossread.sources.wacz.FREE", 100_000)
    assert failed(read(tmp_path, bomb.getvalue(), "a.wacz")) == ["bomb"]


# ---------------------------------------------------------------- what lies beside pages


def test_what_lies_beside_pages_in_a_folder_is_counted_and_named_itself_it_fails(tmp_path: Path) -> None:
    (tmp_path / "story_files").mkdir()
    for name in ("story.html", "logo.png", "story_files/a.css", "story_files/ad.html", "story_files/x.download"):
        (tmp_path / name).write_bytes(PAGE)
    (tmp_path / "notes.pdf").write_bytes(b"%PDF")
    found = list(sources.read([tmp_path]))
    assert [Path(one.path or "").name for one in captures(found)] == ["story.html"]
    assert failed(found) == ["unsupported"]
    assert aside(found).endswith("1 frame, 1 other part of saved pages, 1 picture, 1 style sheet.")
    assert failed(list(sources.read([tmp_path / "logo.png"]))) == ["unsupported"]


# ---------------------------------------------------------------- saved pages


def test_a_page_saved_as_mhtml_is_its_root_with_its_address(tmp_path: Path) -> None:
    raw = mhtml(PAGE, ("text/html", b"<p>frame"), ("image/png", b"\x89PNG"), ("text/css", b"a{}"))
    found = read(tmp_path, raw, "a.mhtml")
    assert captures(found) == [Capture(PAGE, "text/html", None, (tmp_path / "a.mhtml").as_posix(), URL, "utf-8")]
    assert aside(found) == "Set aside, since they are no pages: 1 frame, 1 picture, 1 style sheet."


def test_the_root_is_the_part_that_start_names_and_quoted_printable_is_undone(tmp_path: Path) -> None:
    raw = (
        b'MIME-Version: 1.0\nContent-Type: multipart/related; start="<r@x>"; boundary=b\n\n--b\n'
        b"Content-Type: text/html\nContent-ID: <f@x>\n\n<p>frame</p>\n--b\n"
        b"Content-Type: text/html; charset=windows-1251\nContent-ID: <r@x>\n"
        b"Content-Transfer-Encoding: quoted-printable\nContent-Location: https://v.example/a\n\n"
        b"<p>=CF=F0=E8=\n=E2=E5=F2</p>\n--b--\n"
    )
    assert [(one.raw.strip(), one.charset, one.url) for one in captures(read(tmp_path, raw, "a.mht"))] == [
        ("<p>Привет</p>".encode("windows-1251"), "windows-1251", "https://v.example/a")
    ]


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\n\nno header",
        b"Subject: x\n\n",
        b"Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b--",
        b"Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n!!!!",
        b"".join(b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (n, n) for n in range(3000)),
    ],
)
def test_a_file_without_a_page_in_it_is_one_failure(tmp_path: Path, raw: bytes) -> None:
    for name in ("a.mht", "a.eml"):
        limit = sys.getrecursionlimit()
        found = read(tmp_path, raw, name)
        assert sys.getrecursionlimit() == limit
        assert len(failed(found)) == 1
        assert not captures(found)


@pytest.mark.parametrize(
    "comment",
    [
        f"<!--\n Page saved with SingleFile \n url: {URL} \n saved date: Mon May 12 2031 10:00:00 GMT+0200\n-->",
        f"<!-- saved from url=(0050){URL} -->",
    ],
)
def test_a_saved_page_tells_its_address(tmp_path: Path, comment: str) -> None:
    found = read(tmp_path, f"<!DOCTYPE html> <html>{comment}".encode() + PAGE, "a.html")
    assert [one.url for one in captures(found)] == [URL]
