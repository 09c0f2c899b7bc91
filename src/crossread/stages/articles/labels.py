"""The words of furniture: lines that are labels, notices and buttons on pages of many languages, by reason.

From nothing: a table of regular expressions, each for a whole line, case folded.

Rows of one reason are one expression, broken for reading only.
"""

import re

_WORDS = {
    "related links": r"""
        ilgili haber\b.{0,160}|bunlara da bakın|(?:lee|leé|leia|lea|lé) (?:también|também)\b.{0,160}|
        te puede interesar: .{3,160}|recent (?:stories|posts|articles|news) (?:from|in|on) .{2,40}|
        this (?:story|article|piece|report) is (?:published )?(?:as )?part of (?:our|the|an?) (?:\w+ ){0,4}(?:series|
        project|collaborative|
        collection)\b.{0,80}|
        auch auf .{1,30}|
        (?:trending(?: now)?|(?:previous|next|top) (?:story|article|post)|must (?:see|read|watch)) ?[:|] .{3,160}|
        (?:related|read(?: also| next| more)?|also read|more|watch|see also|
        don['’]t miss) ?[:|] .{3,160}|
        you might (?:also )?like|also interesting|
        (?:pročitajte|pročitaj|čitajte|čitaj|pogledajte|přečtěte si|čtěte|prečítajte si|przeczytaj|citește|olvassa|
        διαβάστε|baca|loe)(?:\s(?:i|još|takođe|također|i ovo|više|také|tiež|również|też|și|el|tovább|επίσης|juga|ka)\b
        .{0,120}|:\s.{3,120})|
        (?:you may have|in case you) missed(?: it)? ?[:|] .{3,160}|
        related(?: content| (?:articles?|stor(?:y|ies)|topics?|news|posts?|coverage|links?|reading|shares|
        companies|quotes|tickers))?|
        read (?:more|also|next|the full story)(?: on .{1,40})?|
        (?:you )?(?:may|might) also (?:like|be interested in)|see also|more (?:from|on|in|about) .{1,50}|
        more (?:stories|news|coverage|to read)|also read|further reading|
        recommended(?: (?:stories|for you|articles|reading))?|up next|don['’]t miss|top stories|
        latest (?:news|stories|headlines)|editor['’]?s['’]? picks?|in case you missed it|keep reading|
        trending(?: now| stories)?|what to read next|from our partners|around the web|mehr zum thema(?: ?: .{3,160})?|
        lesen sie (?:auch|mehr|hier).{0,60}|
        (?:auch|das könnte sie|das könnte dich) (?:interessant|auch interessieren)|
        das könnte sie (?:auch )?interessieren|weitere (?:artikel|nachrichten|themen|meldungen)|
        mehr (?:dazu|lesen|nachrichten|aus|über|von).{0,40}|zum thema|lire aussi.{0,120}|
        à lire (?:aussi|également).{0,120}|sur le même (?:sujet|thème)|articles? liés?|leer más|
        lee también.{0,120}|te puede interesar|noticias relacionadas|más (?:información|noticias)|
        contenido relacionado|ver también.{0,80}|leggi anche.{0,120}|potrebbe interessarti|articoli correlati|
        leia (?:também|mais).{0,120}|veja também|lees (?:ook|meer|verder).{0,120}|lue (?:lisää|myös).{0,120}|
        läs (?:också|mer|även|vidare).{0,120}|les (?:også|mer).{0,120}|læs (?:også|mere).{0,120}|
        czytaj (?:też|także|więcej).{0,120}|zobacz (?:też|także).{0,120}|читайте также.{0,120}|ilgili haberler|
        関連(?:記事|ニュース|キーワード)|あわせて読みたい|おすすめ記事|관련기사|
        関連リンク|اقرأ أيضا.{0,80}|skaityk(?:ite)? (?:taip pat|daugiau)
    """,
    "view counts": r"""
        [\d.,]+\s?[km]? (?:views?|reads?|shares?|comments?|kommentare?|aufrufe|vues|visualizzazioni|
        lecturas|leituras|letture)\b.*|
        (?:lu|vu|consulté)e? [\d.,\s]{1,9} fois|(?:leído|visto|lido|letto) [\d.,\s]{1,9} (?:veces|vezes|volte)|
        (?:views?|shares?|reads?)\s?:?\s?[\d.,]+\s?[km]?
    """,
    "most viewed": r"""
        most (?:read|viewed|popular|shared|commented|watched)(?: .{1,30})?|meist ?gelesen(?:e artikel)?|
        le plus lus?|les plus lus|lo más (?:leído|visto)|i più letti|mest (?:läst|lest|læst|leste)|
        meest gelezen|
        (?:to)?day \| (?:this )?week\b.{0,14}
    """,
    "cookie notice": r"""
        cookie (?:settings|preferences|policy|notice|consent|policies)|
        manage (?:cookies|preferences|consent|settings)|accept (?:all )?cookies|
        (?:this|our) (?:web)?site uses cookies.{0,300}|we use cookies.{0,300}|
        by (?:continuing|using|browsing).{0,80}cookies.{0,200}|your privacy (?:choices|rights|settings)|
        privacy (?:policy|settings|notice|preferences)|
        do not sell (?:or share )?my (?:personal )?(?:information|data)|cookie-einstellungen|
        datenschutz(?:erklärung|einstellungen)?|wir (?:verwenden|nutzen) cookies.{0,300}|gestion des cookies|
        paramètres des cookies|nous utilisons des cookies.{0,300}|(?:configuración|política) de cookies|
        utilizamos cookies.{0,300}|impostazioni (?:dei )?cookie|cookie-instellingen
    """,
    "show more": r"""
        (?:show|load|see|view|read) (?:more|all|less|full article)(?: .{1,20})?|continue reading.{0,40}|expand|
        collapse|click (?:here )?to (?:expand|read more|enlarge|continue).{0,40}|mehr anzeigen|weiterlesen|
        voir plus|afficher plus|ver más|mostrar más|mostra altro|toon meer|visa mer|vis mer
    """,
    "read time": r"""
        (?:estimated )?(?:reading|read) time:?\s*\d{1,3}\s?(?:min(?:ute)?s?\.?)?|
        \d{1,3}[\s-]?min(?:ute)?s?[\s-]?(?:read|reading|lesezeit|de lecture|de lectura|di lettura|leestijd|
        lästid)\.?|
        lesezeit:?\s*(?:ca\. )?\d{1,3}\s?min(?:uten?)?\.?|temps de lecture\s?:?\s*\d+\s?min.{0,6}|
        tiempo de lectura:?\s*\d+\s?min.{0,6}|less than a minute|listen to (?:this )?article.{0,30}|
        \d{1,3} (?:min|minutes?|minuten)
    """,
    "share buttons": r"""
        (?:paylaş|dela|compartilhar|udostępnij|поделиться|поширити|bagikan|sdílet)(?: (?:facebook|x|twitter|whatsapp|
        telegram|e-?mail|linkedin|messenger|vk|viber)){0,8}|
        share or comment.{0,240}|(?:share|e-?mail|print|tweet|save|embed) [“"‘«„].{3,240}[”"’»“]|\d+ shares?|
        share(?: (?:this|on|via|article|story|with)\b.{0,60})?|
        (?:(?:share|facebook|twitter|x|whatsapp|linkedin|e-?mail|pinterest|reddit|telegram|copy link|print|
        messenger|flipboard|tumblr|instagram|threads|bluesky|save|link kopieren|drucken|teilen|partager|
        compartir|condividi)[\s|,/·•]*){2,}|
        tweet(?: this)?|pin it|copy (?:link|url)|(?:copied|link copied)(?: to clipboard)?!?|
        print(?: (?:this )?(?:article|page|story))?|e-?mail(?: (?:this|article).{0,30})?|facebook|twitter|
        whatsapp|linkedin|pinterest|reddit|telegram|teilen|drucken|artikel (?:teilen|drucken|merken)|
        per e-?mail.{0,20}|partager|imprimer|compartir|condividi|stampa|delen|del|jaa|dela|
        follow us(?: on .{0,60})?|like us on facebook.{0,40}|save(?: article)?|bookmark|gift (?:this )?article
    """,
    "newsletter sign-up": r"""
        you received this message because you are .{0,160}|to unsubscribe from this .{0,160}|
        .{0,60}\b(?:on|for) (?:ios|iphone|ipad|android)\b,? (?:and|or|&) (?:ios|iphone|ipad|android)\b.{0,20}|
        .{0,80}(?:\b(?:subscribe|sign up|join us) (?:today|now|here)[.!]?|[.!] (?:abonnez-vous|inscrivez-vous|
        suscríbe(?:te|ase)|iscriviti|inscreva-se|assine|abonnieren sie|meld je aan|prenumerera|zapisz się) .{2,60})|
        (?:you(?:['’]re| are) (?:receiving|getting)|you receive) this.{0,200}|
        by (?:signing up|subscribing|registering|submitting|clicking)\b.{0,40},? (?:you|i) (?:agree|consent|accept|
        acknowledge|confirm)\b.{0,200}|
        unsubscribe\b.{0,80}|view (?:this e-?mail )?in (?:your )?browser|
        (?:sign up|subscribe)(?::? (?:now|here|today|to|for|get|receive)\b.{0,160})?[.!]?|
        (?:get|receive) (?:our|the|all the|breaking|daily|more).{0,80}(?:inbox|newsletter|alerts?|
        e-?mail).{0,80}|
        (?:get|receive) the (?:latest|top) (?:headlines|news|stories)\b.{0,60}|
        .{0,80}(?:delivered|straight|sent|direct(?:ly)?) to your inbox.{0,60}|newsletters?(?: ?: .{3,80})?|
        (?:enter|your) e-?mail(?: address)?|thank you for (?:signing up|subscribing).{0,80}|
        already a (?:subscriber|member)\??.{0,30}|join our (?:newsletter|channel|whatsapp|telegram).{0,80}|
        jetzt (?:abonnieren|anmelden|newsletter).{0,80}|inscrivez-vous.{0,80}|abonnez-vous.{0,80}|
        suscríbete.{0,80}|iscriviti.{0,80}|schrijf je in.{0,80}|download (?:our|the)(?: \w+){0,3} app\b.{0,60}
    """,
    "subscription appeal": r"""
        this (?:article|story|essay|piece|report) (?:appears|appeared|is|was)(?: \w+){0,2} in .{0,40}\bissue\b.{0,60}|
        (?:was|did|is) (?:this|our|the) (?:article|story|page|answer|(?:ai )?summary)\b.{0,40}\?.{0,20}|
        you(?:['’]ve| have) (?:read|used|reached|viewed) .{0,40}(?:free )?(?:articles?|stories|limit)\b.{0,240}|
        you have .{1,20}(?:free )?articles? (?:left|remaining).{0,160}|
        (?:support|help fund|back) (?:our|local|independent|quality|free|honest|this)(?: \w+)? (?:reporting|
        journalism|newsroom|journalists|
        reporters|news|paper|work).{0,200}|
        (?:become|be) an? (?:member|subscriber|supporter|patron)\b.{0,200}|(?:join|subscribe) (?:for|
        from) .?\d.{0,80}|
        (?:this article is|this content is|this story is) (?:free|for|only|exclusive|available).{0,60}
        (?:subscribers?|members?|readers)\b.{0,160}|
        (?:to (?:continue|keep) reading|to read (?:the (?:full|rest)|on)).{0,200}|
        (?:unlimited|full) (?:online |digital )?access to .{2,100}|
        if you (?:value|like|enjoy|appreciate) (?:our|what|this).{0,240}|
        (?:our|local|independent) journalism (?:is|depends|needs|costs|relies).{0,240}|
        donate now ?: .{3,120}|
        (?:make|please consider making) a (?:donation|contribution).{0,160}|already subscribed\?.{0,40}
    """,
    "advertisement": r"""
        click here (?:for|to get|to win) .{2,60}|
        (?:the |this )?(?:text|article|story|tekst|članak|der (?:artikel|text)|el artículo|la suite)
        (?: se)? (?:continues|nastavlja|goes on|geht|wird|continúa) (?:below|after|beneath|unter|nach|ispod|nakon|
        weiter|abajo|después)\b.{0,40}|
        la suite (?:de (?:l['’]|cet )article )?(?:après|ci-dessous).{0,40}|oglas|promo|ogłoszenie|reklama|hirdetés|
        (?:sponsored|advertisement|promoted|anzeige|publicidad) ?: .{3,160}|
        advertisement|ad feedback|paid content|promoted(?: content)?|sponsored links?|story continues|
        advertising|advertisment|(?:article|story) content|sponsored(?: (?:content|by .{1,40}))?|ad|ads|
        (?:this )?advertisement has not (?:yet )?loaded\b.{0,80}|
        (?:your )?story continues below(?: (?:this )?ad(?:vertisement)?)?|
        article continues (?:below|after) (?:this )?ad(?:vertisement)?|promoted(?=[a-z]).{3,160}|
        (?:(?:advertisement|ad)\s?[-–—:|·•]?\s?)?(?:continue reading|scroll to continue)(?: below| with content)?|
        - ?advertisement ?-|continua (?:após|depois d)\S* (?:a )?publicidade|
        anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|reklame?|
        annons(?:e)?|mainos|реклама|広告|광고|reklam|remove ads?|skip ad
    """,
    "comments": r"""
        (?:yorumlar?|komentarze|komentáře|komentar|коментарі|комментарии|reacties|kommentarer|kommentit|σχόλια|
        commentaires|comentarios|comentários|commenti)(?: \(\d+\)|: ?\d+)?|
        \d+ (?:commentaires?|yorum|comentarios?|comentários?|reacties|kommentarer|komentarzy|commenti)|
        yorum (?:yap|yaz).{0,60}|(?:log|sign) in,? .{0,40}\bto (?:save|comment|follow|bookmark)\b.{0,60}|
        (?:the |these |all )?comments (?:below |above )?(?:have|has|are|were|is)\b.{0,120}|comments?:? \(?\d+\)?|
        add comment|comments (?:are )?closed|
        (?:leave|post|add|write) a (?:comment|reply)|comments?(?: \(\d+\))?|\d+ comments?|
        (?:please )?(?:report|flag) (?:any |abusive |offensive |this |these )*comments?\b.{0,80}|
        (?:view|show|read|hide) (?:all )?comments.{0,20}|
        join the (?:conversation|discussion)(?:[ ,-]{1,4}(?:you|please|log|sign|register)\b.{0,60})?|have your say|
        kommentare?(?: \(\d+\))?|log ?in|register|sign in(?: to .{0,40})?|reply|commentaires|comentarios|
        commenti|kommentera|kommenter
    """,
    "navigation": r"""
        home|menu|search|skip to (?:main )?content|back to top|top|close|next|previous|
        prev(?:ious)? (?:article|story|post)|next (?:article|story|post)|contact(?: us)?|about(?: us)?|
        terms(?: (?:of|and) .{0,30})?|terms of (?:use|service)|site ?map|startseite|impressum|accueil|inicio|
        home ?page|nach oben|zurück|advertise(?: (?:with|on|in) .{2,30})?|help|faq|login|follow|following|breaking news|
        live tv|
        subscribe
    """,
    "tags": r"""
        (?:etiketler|etiketter|tagi|теги|štítky|emner|ämnen|thèmes associés|onderwerpen|topik)\s?:?(?:\s.{0,200})?|
        (?:tags?|topics?|keywords?|filed under|in this article|themen|schlagworte|mots[- ]clés|etiquetas|temas|
        argomenti|in diesem artikel|more on this topic|related topics)\s?:?(?:\s.{0,200})?
    """,
    "copyright line": r"""
        (?:[™®] ?(?:&|and) ?)?(?:copyright |©|\(c\)|&copy;).{0,250}|.{0,60}\bsite copyright .{0,80}|
        .{0,60}all rights reserved.{0,200}|alle rechte vorbehalten.{0,60}|
        tous droits réservés.{0,60}|todos los derechos reservados.{0,60}|todos os direitos reservados.{0,60}|
        riproduzione riservata.{0,40}|tutti i diritti riservati.{0,60}|alle rechten voorbehouden.{0,60}|
        wszelkie prawa zastrzeżone.{0,60}|(?:tüm|her) hak(?:kı|ları) saklıdır.{0,60}|všechna práva vyhrazena.{0,60}|
        все права .{0,80}(?:защищены|принадлежат|охраняются).{0,160}|(?:усі|всі) права захищен[оі].{0,80}|
        저작권자.{0,80}|جميع الحقوق محفوظة.{0,60}|hak cipta (?:©|dilindungi).{0,60}|bản quyền (?:©|thuộc).{0,60}|
        this material may not be published, broadcast, rewritten.{0,100}
    """,
    "imprint": r"""
        (?:market |stock )?(?:data|quotes|prices) .{0,60}\bdelayed (?:by )?(?:at least )?\d{1,2} min.{0,200}|
        (?:сетевое издание|зарегистрировано федеральной службой|свидетельство о регистрации).{0,240}|
        (?:учредител[ьи]|главный редактор|шеф-редактор|адрес редакции|редакция|засновник|головний редактор)
        (?: (?:сми|издания|сайта|редакции))? ?[:–—-].{0,160}|
        (?:редакция|издатель) сми.{0,160}|
        testata giornalistica .{0,120}|direttore (?:responsabile|editoriale) ?:.{0,80}|(?:p\. ?iva|partita iva).{0,80}|
        director(?:a)? (?:responsable|general|editorial) ?:.{0,80}|depósito legal.{0,60}|
        directeur de (?:la )?(?:publication|rédaction) ?:.{0,80}|(?:siret|siren|rcs) .{0,60}|
        verantwortlich (?:im sinne|für den inhalt|i\. ?s\. ?d\.).{0,120}|(?:herausgeber|chefredakteur(?:in)?) ?:.{0,80}|
        wydawca ?:.{0,80}|redaktor naczelny ?:.{0,60}|imtiyaz sahibi.{0,80}|(?:genel )?yayın yönetmeni ?:.{0,60}|
        editor[- ]in[- ]chief ?:.{0,80}|ansvarig utgivare ?:.{0,60}|ansvarlig redaktør ?:.{0,60}|
        (?:责任编辑|責任編輯|责编)[:：].{0,40}|原(?:标题|標題)[:：].{0,120}
    """,
    "player": r"""
        \+\d{1,3}|
        (?:play|pause|watch|listen|mute|unmute|replay|play video|video|audio|
        watch (?:now|live|more|video(?: \d{1,2}:\d\d)?)|
        photos?|gallery|image|fullscreen)(?::.{0,120})?|
        (?:this|your) (?:video|browser).{0,60}(?:cannot|can't|could not|does not|not) .{0,80}|
        enlarge(?: (?:image|photo))?|video player is loading|bonus video|
        current time.{0,20}|duration.{0,12}|\d{1,2}:\d\d(?: ?/ ?\d{1,2}:\d\d)?|loading(?:\.{3}|…)?|
        view (?:image|gallery|photo).{0,40}
    """,
    "caption": r"""
        (?:a )?(?:file|stock|archive|library) (?:photo(?:graph)?|picture|image|pic)s? (?:of|showing) .{2,160}|
        \((?:photo|foto|bild|image|picture|fot|kuva)s?\s?[:/] ?[^()]{2,60}\) .{2,160}|
        \[(?:thumb|img|image|video|media)\]\S{1,200}|\((?:file|archive|stock) (?:photo|picture|image|pic)\)|
        \[(?:image|photo(?:graph)?|illustration|picture|video|gallery|embed(?:ded)?|tweet)\b[^\[\]]{0,200}\]
    """,
    "continuation line": r"""
        [(\[]?(?:continued|contd?\.?|turn|see) (?:on|from|to) (?:page|p\.) ?\w{1,4}(?:, ?col(?:umn|\.) ?\w{1,3})?[)\]]?
    """,
    "archive notice": r"""
        this is google['’]s cache of .{0,300}|the current page could have changed in the meantime\b.{0,40}|
        tip: to quickly find your search term .{0,160}|these search terms (?:are highlighted|only appear) .{0,160}|
        the wayback machine - https?:.{0,240}
    """,
    "script notice": r"""
        (?:please )?(?:enable|turn on) javascript.{0,160}|javascript (?:is|must be) .{0,120}|
        your browser (?:is|does).{0,120}
    """,
}


def _row(words: str) -> str:
    return "".join(row.strip() for row in words.splitlines())


# Rights that stand anywhere in a short line, in scripts where it is their words that tell.
RIGHTS = re.compile(r"무단 ?전재|無断(?:転載|複製)|禁無断|版权所有|未经.{0,10}授权")
MOST_RIGHTS = 120  # characters
REASONS = tuple(_WORDS)
# All labels at once, with the marks that they end in, for a line in small letters: without re.I an alternative is
# ruled out by its first letter. Each reason is a group.
LABELS = re.compile(f"(?:{'|'.join(f'({_row(words)})' for words in _WORDS.values())})" + r"\s*[:.»›>…!→]*")


def why(line: str) -> str | None:
    """The reason of the label that a line is."""
    small = (line if line.isascii() else line.replace("İ", "i").replace("ı", "i")).lower()
    found = LABELS.fullmatch(small)
    if found is None and len(small) <= MOST_RIGHTS and not small.isascii() and RIGHTS.search(small):
        return "copyright line"
    return REASONS[found.lastindex - 1] if found is not None and found.lastindex else None
