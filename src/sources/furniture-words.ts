// Data: how pages name and label what is not the article.

/** Elements that never hold the article. */
export const FURNITURE_SELECTOR = [
  "script", "style", "template", "nav", "form", "button", "dialog", "aside", "[hidden]", "[aria-hidden='true']", "[aria-modal='true']",
  "[role='navigation']", "[role='complementary']", "[role='banner']", "[role='contentinfo']", "[role='dialog']", "[role='alertdialog']", "[role='search']", "[role='menu']", "[role='toolbar']",
  "body > footer", "body > header", "header:has(h1)", "article footer", "main > footer", "figcaption", "figure:not(:has(blockquote, table, pre))", "[data-nosnippet]",
  "amp-ad", "amp-embed", "amp-consent", "amp-sidebar", "amp-list", "amp-analytics", "amp-social-share", "amp-app-banner", "amp-user-notification", "[amp-access*='NOT']", "ins.adsbygoogle",
].join(", ");

/** Whole words of a class or id; parts are split at "-", "_", ":" and before capitals. */
export const FURNITURE_NAMES: ReadonlySet<string> = new Set([
  "ad", "adv", "advert", "advertisement", "advertising", "ads", "adslot", "dfp", "anzeige", "werbung", "publicite", "publicidad", "sponsored", "sponsor", "outbrain", "taboola", "promo", "promobox", "promos", "promotion",
  "share", "sharebar", "sharing", "sharetools", "sharedaddy", "social", "socialbar", "sns", "newsletter", "newsletters", "subscribe", "subscription", "signup", "regwall", "gating", "barrier", "epic",
  "related", "relatedposts", "recommended", "recommendations", "recirculation", "recirc", "interstitial", "readnext", "trending", "popular", "mostread", "mostpopular", "mostviewed", "ranking", "teaser", "teasers", "catcher", "onward", "onwards", "sidebar", "rail",
  "cmp", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "comments", "comment", "commentlist", "respond", "disqus", "coral", "kommentare", "kommentar", "comentarios", "commentaires",
  "pullquote", "pagination", "pager", "toolbar", "menu", "navbar", "navigation", "subtitle", "standfirst", "dek", "deck", "subheadline",
  "byline", "bylines", "author", "authors", "contributor", "contributors", "bio", "timestamp", "tags", "keywords", "credit", "credits", "caption", "captions", "copyright", "licensing", "reprints", "likes", "like", "reactions", "feedback",
  "skip", "banner", "modal", "popup", "overlay", "donate", "donation", "membership", "notification", "notifications", "teilen",
]);

/** Names that mean it only by themselves: "hidden-print" is hidden at times. */
export const FURNITURE_ALONE: ReadonlySet<string> = new Set(["hidden", "invisible"]);

/** What goes whatever its share of the page's text: a short article has more comments than words. */
export const ALWAYS_FURNITURE: ReadonlySet<string> = new Set(["comments", "commentlist", "disqus", "coral", "taboola", "outbrain", "comment list", "comment content", "comment text", "comment thread", "comment section", "comment item"]);

/** Beginnings of names of what asks for consent: the words for it, and the programs that show it. */
export const CONSENT_NAME = /^(?:cookie|consent|gdpr|lgpd|rgpd|onetrust|didomi|usercentrics|iubenda|quantcast|truste|cybot|axeptio|fides|termly|osano|klaro|borlabs|complianz|tarteaucitron|sourcepoint)/;

/** A line that asks for consent: the site speaks of its own cookies, and nobody is quoted. */
export const CONSENT_LINE = /^(?=[^"“”„«»]*$)(?=.*\bcookies?\b)(?=.*\b(?:we|our|us|this (?:web)?site|nous|nos|wir|unsere?n?|noi|nosotros|nuestr[oa]s|nós|noss[oa]s|wij|onze|vi|våra)\b).{20,}$/i;

/** Pairs of neighbouring parts that name furniture only together. */
export const FURNITURE_PAIRS: ReadonlySet<string> = new Set([
  "sign up", "sign off", "sign in", "read more", "read next", "more on", "more from", "more stories", "most read", "most popular", "most viewed", "up next", "next prev", "you might", "pull quote", "sr only", "visually hidden", "screen reader", "only print",
  "email alert", "author bio", "about author", "author box", "tag list", "topic list", "article tags", "article meta", "post meta", "entry meta", "page meta", "headline block", "byline block", "metadata block", "video caption", "image caption", "wp caption", "image metadata", "photo credit",
  "entry footer", "post footer", "article footer", "story footer", "content footer", "story summary", "article summary", "post summary", "content summary", "story date", "article date", "post date", "entry date", "story time", "article time", "entry header", "post header", "article header", "story header", "content header", "print header", "print footer", "print source", "print date", "print link", "story tools", "story tags",
  "follow us", "in brief", "story package", "see also", "also read", "site header", "site footer", "page header", "page footer", "global header", "global footer", "app banner", "app promo", "rich link", "links block", "embed headline", "embed title", "video headline",
  "video resource", "breaking bar", "breaking news", "live badge", "key events", "auto refresh", "load more", "subscriber wall", "message overlay", "sp message", "get app", "button wrapper", "published dates", "change history", "latest news", "stay connected", "a rec", "end note", "article source",
]);

/** A whole block of at most 200 characters that begins so is furniture. */
export const FURNITURE_START = new RegExp(
  String.raw`^(?:` +
    [
      String.raw`(?:read|see|hear|learn) (?:more|next|also)\b(?: ?[:|»→>]|$| on | about | from )`, String.raw`also read\b`, String.raw`(?:related|recommended)(?: (?:stories|story|articles?|content|coverage|topics|links|reading))? ?(?::|$)`,
      String.raw`more (?:on|from) (?:this|the|our)\b.{0,60}$`, String.raw`more (?:stories|news|coverage)\b`, String.raw`(?:watch|listen)(?: live| now| here)? ?(?::|$)`, String.raw`watch .{1,40} live$`,
      String.raw`(?:sign up|subscribe|register)(?: now| today| here| free)?(?: for| to|$)`, String.raw`get (?:the|our) (?:latest|best|top|daily|morning)\b`, String.raw`(?:download|get) (?:the|our) (?:\w+ )?app\b`,
      String.raw`follow (?:us|@|\w+ on (?:twitter|facebook|x)\b)`, String.raw`like us on\b`, String.raw`join (?:us|the conversation|our (?:whatsapp|telegram))\b`, String.raw`share(?: this)?(?: article| story| page| post)?(?: on\b.*| via\b.*| with\b.*)?$`,
      String.raw`(?:copy link|print|email|e-mail|save|bookmark|comments?|\d+ comments?|loading\W*|tweet|pin it|whatsapp|facebook|twitter|linkedin|reddit)$`,
      String.raw`(?:advertisement|ad|advertising|sponsored(?: content)?|promoted|story continues below(?: advertisement)?|continue reading(?: below)?|skip (?:advert|to|past)\b.*|article continues (?:after|below)\b.*|scroll (?:down )?(?:to|for)\b.*)$`,
      String.raw`\(?(?:images?|photos?|pictures?|videos?|gallery|audio|interactive|more|related|see)(?: (?:source|credit|caption|by|copyright))? ?[:|]`, String.raw`(?:getty images|ap photo|file photo)\b`, String.raw`(?:©|\(c\) |copyright )`, String.raw`all rights reserved\b`,
      String.raw`be the first to know\b`, String.raw`(?:we|this site) uses? cookies\b`, String.raw`accept (?:all|cookies)\b`, String.raw`by (?:signing up|clicking|continuing|subscribing)\b`, String.raw`your email\b`, String.raw`support (?:our|independent) journalism\b`,
      String.raw`(?:have a|got a) (?:news )?(?:tip|story)\b`, String.raw`(?:first published|last updated|updated|published|posted)(?: on| at)? ?:?\s.{0,40}\d`, String.raw`\d+ min(?:ute)?s? read$`, String.raw`reporting by [^.“”"]{3,120}; ?(?:editing|writing|additional)`, String.raw`our standards:`, String.raw`source url:`, String.raw`printed from\b`, String.raw`\W*advertisement\W*(?:scroll|$)`, String.raw`ad feedback$`, String.raw`(?:join|log in|sign in|register) .{0,40}for access to this content`, String.raw`click here to\b`, String.raw`report this ad$`, String.raw`purchase licensing`,
      String.raw`(?:this|the) (?:story|article|interview|post|page|report) has been (?:updated|edited|corrected|translated|amended)(?: (?:with|to|for|from|on|at)\b.{0,80})?\.?$`, String.raw`\(?except for the headline\b`, String.raw`a version of this (?:article|story)\b`, String.raw`related internet links$`, String.raw`.{2,40} is not responsible for the content of external`, String.raw`posted at \d`,
      String.raw`show key events`, String.raw`please turn on javascript`, String.raw`(?:you need to )?enable javascript`, String.raw`already (?:a subscriber|have an? (?:account|subscription)|a member\?)`, String.raw`updated (?:at )?\d`, String.raw`what to (?:read|watch|know) next$`, String.raw`people are also reading`, String.raw`(?:back to (?:top|the article)|next article|previous article|next post|previous post)\b`,
      String.raw`(?:lesen sie (?:auch|mehr|hierzu|dazu)|mehr zum thema|mehr lesen|anzeige$|newsletter abonnieren|quelle:)`, String.raw`(?:(?:à )?lire (?:aussi|également|la suite)|la suite après|publicité$|article réservé|s.abonner)`, String.raw`(?:lea también|lee también|te puede interesar|más información$|publicidad$|suscríbete|sigue toda la)`,
      String.raw`(?:leggi anche|pubblicità$|leia (?:também|mais)|publicidade$|lees (?:ook|verder|meer)|advertentie$|czytaj (?:także|też|również)|reklama$|baca juga|läs (?:också|mer)|les også|læs også|lue myös|ilginizi çekebilir)`, String.raw`(?:читайте также|читать также|смотрите также|реклама$|подпис(?:аться|ывайтесь)|материалы к статье)`,
      String.raw`(?:広告$|関連(?:記事|ニュース)|【関連|（?責任編集|無断転載)`, String.raw`(?:[（(【]?(?:责任|責任)?编辑|相关(?:新闻|阅读|链接)|延伸阅读|推荐阅读|分享到|版权所有|原标题|[（(]完[）)]$)`, String.raw`(?:관련 ?기사|많이 본|[<〈ⓒ]?\s?저작권자|무단 ?전재)`, String.raw`(?:اقرأ أيض|المصدر ?:|إقرأ أيض|جميع الحقوق)`, String.raw`(?:tags|topics|filed under|categories) ?:`,
    ].join("|") +
    ")",
  "i",
);

/** A whole block of at most 200 characters that is or holds one of these is furniture. */
export const FURNITURE_WHOLE: readonly RegExp[] = [
  // No letters, and no time of the day.
  /^(?!\d{1,2}[:.]\d\d$)[^\p{L}]*$/u,
  /^\W*(?:reuters|ap|afp|epa|getty images|associated press)\W*$/i,
  // Nothing but names after it.
  /^(?:[Ww]ords|[Tt]ext|[Pp]hotographs?|[Pp]hotography|[Pp]hotos|[Pp]ictures|[Vv]ideo|[Gg]raphics|[Ii]llustrations?|[Rr]eporting|[Aa]dditional reporting|[Pp]roduced) by (?:(?:\p{Lu}[\p{L}'’-]*|and|for|by|[Pp]hotographs?|[Pp]hotos|the)[ ,./&|-]*){1,14}$/u,
  /^(?:press release|news story|news release|breaking news|exclusive|live)$/i,
  /\b(?:to|in|into) your inbox\b|^\W*i understand and agree\b|^(?=[^"“”]*$).*\byou agree to (?:our|the) (?:terms of|privacy|user agreement)/i,
  // A day without its year, of links to other pages.
  /^(?:\d{1,2}\.? )?(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{1,2})?$/i,
  /\bcontributed to this (?:report|story|article)\b/i,
  /^(?:text|font) size\b/i,
  /\b(?:is|was) a (?:nonprofit|reader-supported) (?:newsroom|publication)\b/i,
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/,
  // The place of writing on a line of its own; a name with an address of a network.
  /^.{2,40} [—–-]$/,
  /^(?:@\w+|.{2,40} @\w{3,})$/,
  /^follow .{1,60} on (?:twitter|facebook|x|instagram)\W*$/i,
];
