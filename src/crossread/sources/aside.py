"""What lies beside pages and is none: pictures, style sheets, scripts and the like, told by name or media type.

In: a file's name, or what a server said of a file. Such a file is not read and nobody
misses it, so it is counted, and the whole count told in one line; everything else that
can't be read is named by itself.
"""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from crossread.records import SET_ASIDE, Drop

PICTURE, STYLE, SCRIPT, FONT, RECORDING = "picture", "style sheet", "script", "font", "recording"
DATA, FRAME, PART = "data file", "frame", "other part of saved pages"
NOTE, REDIRECT, REPEAT = "note of the archive", "redirection", "repeat of a page already read"

SUFFIXES = {
    PICTURE: ".png .jpg .jpeg .jfif .gif .webp .avif .svg .ico .bmp .tif .tiff .heic",
    STYLE: ".css .scss .less",
    SCRIPT: ".js .mjs .cjs .wasm .map",
    FONT: ".woff .woff2 .ttf .otf .eot",
    RECORDING: ".mp3 .mp4 .m4a .m4v .m4s .mov .webm .ogg .oga .ogv .wav .avi .mkv .m3u8 .ts .vtt .srt",
}
BY_SUFFIX = {suffix: kind for kind, suffixes in SUFFIXES.items() for suffix in suffixes.split()}
# By the beginning of a media type; the first that fits.
BY_MEDIA = (
    ("image/", PICTURE),
    ("text/css", STYLE),
    ("font/", FONT),
    ("application/font", FONT),
    ("application/x-font", FONT),
    ("application/vnd.ms-fontobject", FONT),
    ("audio/", RECORDING),
    ("video/", RECORDING),
    ("application/vnd.apple.mpegurl", RECORDING),
    ("application/x-mpegurl", RECORDING),
    ("application/dash+xml", RECORDING),
    ("text/vtt", RECORDING),
    ("text/javascript", SCRIPT),
    ("application/javascript", SCRIPT),
    ("application/x-javascript", SCRIPT),
    ("application/ecmascript", SCRIPT),
    ("application/wasm", SCRIPT),
    ("application/json", DATA),
    ("application/ld+json", DATA),
    ("application/manifest+json", DATA),
    ("application/xml", DATA),
    ("application/rss+xml", DATA),
    ("application/atom+xml", DATA),
    ("application/x-protobuf", DATA),
    ("application/octet-stream", DATA),
    ("application/x-www-form-urlencoded", DATA),
    ("multipart/", DATA),
    ("text/xml", DATA),
    ("text/plain", DATA),
    ("text/x-component", DATA),
    ("text/event-stream", DATA),
)
# How browsers name the folder of a saved page's parts, behind the page's own name.
PARTS = ("_files", "-Dateien", "_fichiers", "_archivos", "_file", "_bestanden", "-filer", "_arquivos", "_pliki")
PAGES = (".html", ".htm", ".xhtml")


@dataclass(frozen=True, slots=True)
class Aside:
    """One file that is no page, by its kind in the singular."""

    kind: str


def of_file(path: Path) -> Aside | None:
    """A file in a folder: by its suffix, or because it lies among a saved page's parts."""
    kind = BY_SUFFIX.get(path.suffix.lower())
    if kind is None and _is_part(path):
        kind = FRAME if path.suffix.lower() in PAGES else PART
    return Aside(kind) if kind else None


def of_media(media: str) -> Aside | None:
    """What a server, a mail or an archive said that a file is."""
    return next((Aside(kind) for begins, kind in BY_MEDIA if media.startswith(begins)), None)


def told(found: Counter[str], name: str) -> Drop:
    """One line for all of them."""
    counted = ", ".join(f"{n:,} {_plural(kind, n)}" for kind, n in sorted(found.items(), key=lambda item: item[0]))
    return Drop("sources", f"Set aside, since they are no pages: {counted}.", SET_ASIDE, path=name)


def _plural(kind: str, n: int) -> str:
    if n == 1:
        return kind
    head, of, rest = kind.partition(" of ")
    return f"{head}s{of}{rest}"


def _is_part(path: Path) -> bool:
    folder = path.parent
    for suffix in PARTS:
        if folder.name.endswith(suffix):
            own = folder.name.removesuffix(suffix)
            return any((folder.parent / f"{own}{page}").is_file() for page in PAGES)
    return False
