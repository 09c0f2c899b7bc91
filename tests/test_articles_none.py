"""Pages that are no article: each becomes a drop that says what it is."""

import pytest

from crossread.records import Article, Capture, Drop
from crossread.stages import articles

NAV = "<nav><ul>" + "".join(f'<li><a href="/{word}">{word.title()}</a></li>' for word in "news sport culture".split())
FOOT = '<footer><p>© Velmora Post. We use cookies, see our <a href="/privacy">privacy policy</a>.</p></footer>'


def site(head: str, body: str, language: str) -> Capture:
    page = f'<html lang="{language}"><head>{head}</head><body>{NAV}</ul></nav><main>{body}</main>{FOOT}</body></html>'
    return Capture(page.encode(), "text/html", charset="utf-8")


def cards(rows: tuple[tuple[str, str], ...], times: int = 4) -> str:
    return "".join(
        f'<article class="teaser"><h3><a href="/{n}-{at}">{head} ({n})</a></h3><p>{words} {n}.</p></article>'
        for n in range(times)
        for at, (head, words) in enumerate(rows)
    )


ENGLISH = (
    ("Council closes lighthouse road", "The road above the harbour stays shut for two years, the council decided"),
    ("New coach for Karrow", "The club has found a coach from the island league and presented him on Friday"),
    ("River above flood mark", "The Brennick has risen by two metres since Sunday and more rain is expected"),
)
GERMAN = (
    (
        "Stadtrat sperrt Leuchtturmstraße",
        "Die Straße über dem Hafen bleibt zwei Jahre zu, beschloss der Rat am Dienstag",
    ),
    ("Neuer Trainer für Karrow", "Der Verein hat einen Trainer aus der Inselliga gefunden und stellte ihn vor"),
    ("Fluss über der Flutmarke", "Die Brennick ist seit Sonntag um zwei Meter gestiegen und es soll weiter regnen"),
)
SPANISH = (
    (
        "El concejo cierra la calle del faro",
        "La calle sobre el puerto queda cerrada dos años, decidió el concejo el martes",
    ),
    ("Nuevo entrenador en Karrow", "El club ha encontrado a un entrenador de la liga insular y lo presentó el viernes"),
    ("El río supera la marca", "El Brennick ha subido dos metros desde el domingo y se espera más lluvia"),
)

SECTIONS = [
    (site(f'<title>{name} | Velmora Post</title><link rel="canonical" href="https://post.example/{path}/">'
          '<meta property="og:type" content="website">', f"<h1>{name}</h1>{cards(rows)}", language), "section-front")
    for name, path, rows, language in (
        ("World", "world", ENGLISH, "en"), ("Kultur", "kultur", GERMAN, "de"), ("Deportes", "deportes", SPANISH, "es"),
    )
]  # fmt: skip
TAGGED = [
    (site(f"<title>{name}</title>"
          f'<link rel="canonical" href="https://post.example/{path}">', f"<h1>{name}</h1>{cards(rows)}", language),
     "section-front")
    for name, path, rows, language in (
        ("Topic: Flood", "tag/flood", ENGLISH, "en"), ("Thema: Hochwasser", "thema/hochwasser", GERMAN, "de"),
        ("Etiqueta: inundación", "etiqueta/inundacion", SPANISH, "es"),
    )
]  # fmt: skip
FOUND = [
    (site(f"<title>{title}</title>", f'<form role="search"><input name="q"></form><h1>{title}</h1><p>{count}</p>'
          f"{cards(rows)}", language), "search-page")
    for title, count, rows, language in (
        ("Search results for “lighthouse”", "12 results", ENGLISH, "en"),
        ("Suchergebnisse für „Leuchtturm“", "12 Treffer", GERMAN, "de"),
        ("Resultados de búsqueda: faro", "12 resultados", SPANISH, "es"),
    )
]  # fmt: skip
PAID = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>'
STUBS = [
    (site(f"{head}<title>{title}</title>", f'<article><h1>{title}</h1><p class="lead">{lead}</p>'
          f"<div class='offer'><h2>{ask}</h2><p>{more}</p></div></article>", language), "paywall")
    for head, title, lead, ask, more, language in (
        (PAID, ENGLISH[0][0], ENGLISH[0][1] + ".", "Subscribe to read on",
         "Already a subscriber? Sign in to continue reading this story.", "en"),
        ("", GERMAN[0][0], GERMAN[0][1] + ".", "Weiterlesen mit Abo",
         "Jetzt abonnieren und alle Artikel lesen, im ersten Monat für einen Euro. Sie haben schon ein Abo?", "de"),
        ("", SPANISH[0][0], SPANISH[0][1] + ".", "Suscríbete para seguir leyendo",
         "Este contenido es solo para suscriptores. Suscríbete desde un euro al mes y lee todas las noticias.", "es"),
    )
]  # fmt: skip
GONE = [
    (site(f"<title>{title}</title>", f"<h1>{title}</h1><p>{words}</p>{cards(rows, 1)}", language), "error-page")
    for title, words, rows, language in (
        ("Sorry, this page doesn’t exist", "The page you are looking for was moved or has never existed. You can go "
         "to our home page or use the search.", ENGLISH, "en"),
        ("Seite nicht gefunden", "Die Seite, die Sie suchen, gibt es nicht mehr. Bitte gehen Sie zur Startseite "
         "oder nutzen Sie die Suche.", GERMAN, "de"),
        ("Página no encontrada", "La página que busca ya no existe o ha cambiado de dirección. Vuelva a la portada "
         "o use el buscador.", SPANISH, "es"),
    )
]  # fmt: skip
CONSENT = [
    (site(f"<title>{title}</title>", f"<h1>{title}</h1><p>{one}</p><p>{two}</p><button>OK</button>", language),
     "consent-wall")
    for title, one, two, language in (
        ("Before you continue", "We and our partners use cookies to store personal data on your device, with your "
         "consent.", "You may change your choice about cookies and tracking at any time on our privacy page.", "en"),
        ("Velmorer Post mit Werbung lesen", "Besuchen Sie unsere Seiten wie gewohnt mit Werbung und Tracking. Details "
         "zu Cookies finden Sie in der Datenschutzerklärung.", "Ihre Einwilligung können Sie jederzeit "
         "in den Datenschutz-Einstellungen widerrufen.", "de"),
        ("Votre choix", "Avec votre consentement, nos partenaires et nous utilisons des cookies pour traiter vos "
         "données personnelles.", "Vous pouvez retirer votre consentement aux cookies à tout moment.", "fr"),
    )
]  # fmt: skip
DOORS = [
    (site(f"<title>{title}</title>", f'<h1>{title}</h1><form action="/login" method="post"><label>{label}'
          f'<input name="mail"></label><input type="password" name="pass"><button>{title}</button></form><p>{one}</p>'
          f"<p>{two}</p>", language), "login-page")
    for title, label, one, two, language in (
        ("Sign in", "E-mail", "Sign in with your Velmora Post account to read, comment and save stories on all "
         "devices.", "No account yet? Register in two minutes, it is free of charge for all readers.", "en"),
        ("Anmelden", "E-Mail", "Melden Sie sich mit Ihrem Konto an, um zu lesen, zu kommentieren und Artikel zu "
         "merken.", "Noch kein Konto? Die Anmeldung dauert zwei Minuten und ist für alle kostenlos.", "de"),
        ("Iniciar sesión", "Correo", "Inicie sesión con su cuenta del Velmora Post para leer, comentar y guardar "
         "noticias.", "¿Aún no tiene cuenta? El registro dura dos minutos y es gratis para todos.", "es"),
    )
]  # fmt: skip
PICTURES = [
    (site(f'<title>{title}</title><meta property="og:type" content="article">', f"<h1>{title}</h1>" + "".join(
        f'<figure><img src="/{n}.jpg"><figcaption>{words} Foto: Odile Marsh</figcaption></figure>' for n in range(6)),
        language), "picture-page")
    for title, words, language in (
        ("The week in pictures", "Fishing boats wait in the harbour of Velmora on a morning in March.", "en"),
        ("Die Woche in Bildern", "Fischerboote warten an einem Morgen im März im Hafen von Velmora.", "de"),
        ("La semana en imágenes", "Barcos de pesca esperan una mañana de marzo en el puerto de Velmora.", "es"),
    )
]  # fmt: skip
FILMS = [
    (site(f'<title>{title}</title><meta property="og:type" content="{kind}">{data}', f"<h1>{title}</h1>"
          f'<video src="/a.mp4"></video><p>{words}</p><p>{more}</p>', language), "video-page")
    for title, words, more, kind, data, language in (
        ("Watch: storm over the harbour", "Waves of six metres hit the harbour wall on Monday.",
         "Nobody was hurt, the harbour master said.", "video.other", "", "en"),
        ("Video: Sturm über dem Hafen", "Sechs Meter hohe Wellen trafen am Montag die Hafenmauer.",
         "Verletzt wurde niemand, sagte der Hafenmeister.", "website",
         '<script type="application/ld+json">{"@type":"VideoObject","name":"Sturm"}</script>', "de"),
        ("Vídeo: tormenta en el puerto", "Olas de seis metros golpearon el lunes el muro del puerto.",
         "Nadie resultó herido, dijo el capitán del puerto.", "video", "", "es"),
    )
]  # fmt: skip

DRAWN = [
    (Capture(f'<title>Velmora Post</title><body><div id="app"></div><script>{"draw(page);" * 40}</script>'
             "<noscript>Please enable JavaScript.</noscript>".encode(), "text/html"), "script-only")
]  # fmt: skip


@pytest.mark.parametrize(
    ("capture", "code"),
    [*SECTIONS, *TAGGED, *FOUND, *STUBS, *GONE, *CONSENT, *DOORS, *PICTURES, *FILMS, *DRAWN],
)
def test_a_page_that_is_no_article_is_called_what_it_is(capture: Capture, code: str) -> None:
    made = articles.clean(capture)
    assert isinstance(made, Drop), f"read as an article: {made.text[:200] if isinstance(made, Article) else made}"
    assert (made.code, made.why[-1]) == (code, "."), made


def test_a_page_without_a_text_tells_its_title_and_its_day() -> None:
    head = '<title>Velmora closes its road | Post</title><meta property="og:site_name" content="Post">'
    dated = '<meta property="article:published_time" content="2021-03-01T10:00:00+01:00">'
    made = articles.clean(site(head + dated, "<h1>Velmora closes its road</h1>", "en"))
    assert isinstance(made, Drop)
    told = (made.code, made.title, made.published)
    assert told == ("no-article", "Velmora closes its road", "2021-03-01T10:00:00+01:00")
    front = articles.clean(SECTIONS[0][0])
    assert isinstance(front, Drop)
    assert (front.code, front.title, front.published) == ("section-front", None, None)


LONG = (
    "The harbour council of Velmora voted on Tuesday to close the old lighthouse road for two years, officials said.",
    "About 1,200 residents signed a petition against the closure, which begins on March 3 and affects two bus lines.",
    "The Brennick River flooded the lower town twice last autumn, and repairs have cost 4.5 million crowns so far.",
)


@pytest.mark.parametrize(
    "title",
    [
        "Search for missing fishermen goes on",
        "Sign in the harbour warns of floods",
        "Video shows how the wall gave way",
        "Error 404: why half the links of the web are dead",
    ],
)
def test_an_article_that_is_only_about_such_things_stays_one(title: str) -> None:
    text = "".join(f"<p>{words}</p>" for words in LONG)
    more = "".join(f"<p>{words} It was the {n}th time.</p>" for n, words in enumerate(LONG * 2))
    body = f'<h1>{title}</h1><video src="/a.mp4"></video>{text}{more}'
    made = articles.clean(site(f"<title>{title} | Velmora Post</title>", body, "en"))
    assert isinstance(made, Article), made


def test_a_list_with_a_sentence_below_each_linked_heading_is_an_article_where_the_page_says_so() -> None:
    head = '<title>Five harbours</title><meta property="og:type" content="article">'
    rows = "".join(f'<h2><a href="/{n}">Harbour {n}</a></h2><p>{LONG[n % 3]} It is harbour {n}.</p>' for n in range(6))
    assert isinstance(articles.clean(site(head, f"<h1>Five harbours</h1>{rows}", "en")), Article)
