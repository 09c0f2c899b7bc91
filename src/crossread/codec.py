"""Records → JSON objects, and back.

Spans are `[start, end]` in JSON; the article that they lie in is the record's own
(`article`, or `id` of an article), and the record's `a` or `b` for fields of that name.
"""

import types
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, ClassVar, Literal, Union, cast, get_args, get_origin, get_type_hints

import orjson

from crossread import records
from crossread.records import Record, Span

KINDS: dict[str, type] = {
    kind.record: kind
    for kind in (
        records.Article,
        records.Drop,
        records.Ruling,
        records.Copy,
        records.Family,
        records.Story,
        records.Mention,
        records.Entity,
        records.Statement,
        records.Narration,
        records.Claim,
    )
}


def dumps(record: Record) -> bytes:
    """One line of JSON, UTF-8, without the line's end; keys in the order of the record's fields."""
    return orjson.dumps(encode(record))


def encode(record: Record) -> dict[str, Any]:
    """A record as a JSON object with its kind first."""
    return {"record": record.record, **_plain(record)}


def loads(line: bytes | str) -> Record:
    """Raises ValueError where the line is no record: what is wrong with it, in words."""
    return decode(orjson.loads(line))


def decode(data: Any) -> Record:
    """Raises ValueError where `data` is no record; unknown fields are passed over."""
    if not isinstance(data, dict):
        raise ValueError("a record is a JSON object")
    kind = KINDS.get(data.get("record", ""))
    if kind is None:
        raise ValueError(f"`record` is {data.get('record')!r}, not one of {', '.join(KINDS)}")
    try:
        home = data["id"] if kind is records.Article else data.get("article", "")
        return cast(Record, _record(kind, data, {"": home, "a": data.get("a", ""), "b": data.get("b", "")}))
    except (KeyError, TypeError, AttributeError, IndexError) as error:
        raise ValueError(f"a {kind.__name__.lower()} record with a wrong or missing field: {error}") from error


# ---------------------------------------------------------------- out


def _plain(value: Any) -> Any:
    if isinstance(value, Span):
        return [value.start, value.end]
    if is_dataclass(value) and not isinstance(value, type):
        return {name.rstrip("_"): _plain(getattr(value, name)) for name in _names(type(value))}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


# ---------------------------------------------------------------- in


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return {name: hint for name, hint in get_type_hints(kind).items() if get_origin(hint) is not ClassVar}


def _record(kind: Any, data: dict[str, Any], homes: dict[str, str]) -> Any:
    if "article" in data:
        homes = {**homes, "": data["article"]}
    given = {}
    for name, hint in _hints(kind).items():
        key = name.rstrip("_")
        if key in data:
            given[name] = _value(hint, data[key], homes, key)
    return kind(**given)


def _value(hint: Any, value: Any, homes: dict[str, str], key: str) -> Any:
    origin = get_origin(hint)
    if value is None or origin is Literal:
        return value
    if origin in (types.UnionType, Union):
        return _value(_choose(get_args(hint), value), value, homes, key)
    if hint is Span:
        return Span(homes.get(key, homes[""]), int(value[0]), int(value[1]))
    if origin is tuple:
        items = get_args(hint)
        if items[-1] is Ellipsis:
            return tuple(_value(items[0], item, homes, key) for item in value)
        return tuple(value)
    if is_dataclass(hint):
        return _record(hint, value, homes)
    return value


def _choose(hints: tuple[Any, ...], value: Any) -> Any:
    """Which member of a union a JSON value is: told by the fields it has."""
    if not isinstance(value, dict):
        return next(
            hint for hint in hints if hint is not type(None) and not (isinstance(value, str) and is_dataclass(hint))
        )
    classes: list[Any] = [hint for hint in hints if is_dataclass(hint)]
    return max(classes, key=lambda hint: len(set(value) & {name.rstrip("_") for name in _names(hint)}))
