"""Bytes of web archives, written here: WARC records, WACZ files, saved pages."""

import base64
import gzip
import hashlib
import io
import json
import zipfile

URL = "https://courier.veldin.example/2031/05/bridge.html"
DATE = "2031-05-12T08:00:00Z"


def http(page: bytes, *headers: str, status: str = "200 OK", media: str = "text/html; charset=utf-8") -> bytes:
    lines = [f"HTTP/1.1 {status}", *([f"Content-Type: {media}"] if media else []), *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + page


def record(block: bytes, *headers: str, kind: str = "response", url: str = URL) -> bytes:
    lines = [
        "WARC/1.1",
        f"WARC-Type: {kind}",
        f"WARC-Target-URI: {url}",
        f"WARC-Date: {DATE}",
        *headers,
        f"Content-Length: {len(block)}",
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def digest(block: bytes) -> str:
    return "sha1:" + base64.b32encode(hashlib.sha1(block).digest()).decode()


def packed(*records: bytes) -> bytes:
    return b"".join(gzip.compress(one, mtime=0) for one in records)


def wacz(warc: bytes, *listed: str, name: str = "archive/data.warc.gz", told: bytes | None = None) -> bytes:
    """`told` are the bytes that the package's hash is of, where they aren't the ones in it."""
    out = io.BytesIO()
    sha256 = hashlib.sha256(warc if told is None else told).hexdigest()
    package = {"resources": [{"name": "data", "path": name, "hash": f"sha256:{sha256}", "bytes": len(warc)}]}
    lines = [{"format": "json-pages-1.0", "id": "pages"}, *({"url": url, "title": "A page"} for url in listed)]
    with zipfile.ZipFile(out, "w") as whole:
        whole.writestr("datapackage.json", json.dumps(package))
        whole.writestr("pages/pages.jsonl", "\n".join(map(json.dumps, lines)))
        whole.writestr(name, warc)
    return out.getvalue()


def mhtml(page: bytes, *parts: tuple[str, bytes], url: str = URL, media: str = "text/html; charset=utf-8") -> bytes:
    """A page as browsers save it, its parts behind it: (media type, bytes)."""
    lines = [
        "From: <Saved by a browser>",
        f"Snapshot-Content-Location: {url}",
        "MIME-Version: 1.0",
        'Content-Type: multipart/related; type="text/html"; boundary="--=b"',
        "",
        "",
    ]
    out = "\r\n".join(lines).encode()
    for kind, location, content in [(media, url, page), *((kind, f"{url}#{kind}", raw) for kind, raw in parts)]:
        head = (
            f"----=b\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: base64\r\nContent-Location: {location}\r\n"
        )
        out += head.encode() + b"\r\n" + base64.encodebytes(content).replace(b"\n", b"\r\n")
    return out + b"----=b--\r\n"
