// Data: how pages name and label what is not the article.

/** Elements that never hold the article. */
export const FURNITURE_SELECTOR = [
  "script", "style", "template", "nav", "form", "button", "dialog", "aside", "[hidden]", "[aria-hidden='true']", "[aria-modal='true']",
  "[role='navigation']", "[role='complementary']", "[role='banner']", "[role='contentinfo']", "[role='dialog']", "[role='alertdialog']", "[role='search']", "[role='menu']", "[role='toolbar']",
  "body > footer", "body > header", "figcaption", "amp-ad", "amp-consent", "ins.adsbygoogle",
].join(", ");

/** Whole words of a class or id; parts are split at "-", "_", ":" and before capitals. */
export const FURNITURE_NAMES: ReadonlySet<string> = new Set([
  "advert", "advertisement", "advertising", "ads", "adslot", "dfp", "sponsored", "sponsor", "outbrain", "taboola", "promo", "promobox", "promotion",
  "share", "sharebar", "sharing", "sharetools", "social", "socialbar", "newsletter", "subscribe", "subscription", "signup", "paywall", "regwall",
  "related", "recommended", "recommendations", "readnext", "trending", "popular", "mostread", "mostpopular", "teaser", "teasers", "sidebar", "rail",
  "cookie", "cookies", "consent", "gdpr", "onetrust", "breadcrumb", "breadcrumbs", "comments", "disqus", "pullquote", "pagination", "pager", "toolbar",
  "byline", "credit", "copyright", "skip", "hidden", "invisible", "banner", "modal", "popup", "overlay", "donate", "donation", "membership",
]);

/** Pairs of neighbouring parts that name furniture only together. */
export const FURNITURE_PAIRS: ReadonlySet<string> = new Set([
  "sign up", "read more", "read next", "more on", "more from", "most read", "most popular", "up next", "you might", "pull quote", "sr only", "visually hidden", "screen reader",
  "author bio", "about author", "author box", "tag list", "topic list", "article tags", "article meta", "post meta", "entry meta", "video caption", "image caption", "wp caption", "photo credit",
  "follow us", "in brief", "story package", "see also", "also read", "site header", "site footer", "page header", "page footer",
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
      String.raw`(?:have a|got a) (?:news )?(?:tip|story)\b`, String.raw`(?:first published|last updated|updated|published|posted)(?: on| at)? ?:?\s.{0,40}\d`, String.raw`\d+ min(?:ute)?s? read$`, String.raw`(?:tags|topics|filed under|categories) ?:`,
    ].join("|") +
    ")",
  "i",
);

/** A whole block of at most 200 characters that is or holds one of these is furniture. */
export const FURNITURE_WHOLE: readonly RegExp[] = [
  // No letters, and no time of the day.
  /^(?!\d{1,2}[:.]\d\d$)[^\p{L}]*$/u,
  /^\W*(?:reuters|ap|afp|epa|getty images|associated press)\W*$/i,
  /^(?:By|BY):? (?:\p{Lu}[\p{L}.'’-]*(?:, | and | |$)){1,8}$/u,
  /\bcontributed to this (?:report|story|article)\b/i,
  /^(?:text|font) size\b/i,
  /^follow .{1,60} on (?:twitter|facebook|x|instagram)\W*$/i,
];
