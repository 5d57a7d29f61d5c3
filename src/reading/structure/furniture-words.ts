// What the buttons, notices and signs of news pages say. Lines are in lower case, straight apostrophes, without end marks.

/** Whole lines. */
export const FURNITURE_LINES: ReadonlySet<string> = new Set([
  "advertisement", "advertisements", "advertising", "ad", "ads", "sponsored", "sponsored content", "sponsored by", "promoted", "promoted stories", "paid content", "paid post", "partner content",
  "share", "share this", "share this article", "share this story", "share this post", "share this page", "share on facebook", "share on twitter", "share via email", "share via", "shares", "tweet", "tweet this",
  "retweet", "pin it", "print", "print this", "email", "email this", "e-mail", "comment", "comments", "leave a comment", "leave a reply", "view comments", "show comments", "read comments", "join the conversation",
  "join the discussion", "reply", "flag", "like", "facebook", "twitter", "instagram", "youtube", "whatsapp", "linkedin", "reddit", "pinterest", "flipboard", "telegram", "copy link", "link copied", "save", "saved",
  "read more", "read more here", "read more below", "read next", "read also", "also read", "read on", "see also", "see more", "show more", "load more", "view more", "learn more", "find out more", "more", "more info", "more on this story", "more on this",
  "more from", "more stories", "more news", "more coverage", "more videos", "related", "related content", "related coverage", "related articles", "related stories", "related story", "related topics", "related links", "related video",
  "related videos", "recommended", "recommended for you", "recommended stories", "you may also like", "you might also like", "up next", "next up", "next story", "previous story", "next", "previous", "previous article", "next article", "back to top",
  "go to top", "top of page", "home", "menu", "search", "close", "skip to content", "skip to main content", "skip ad", "skip navigation", "jump to navigation", "navigation", "main menu", "sections", "site map", "sitemap", "contact us",
  "about us", "about", "help", "faq", "careers", "advertise", "advertise with us", "terms", "terms of use", "terms of service", "terms and conditions", "privacy", "privacy policy", "privacy notice", "cookie policy", "cookies", "cookie settings",
  "accept", "accept all", "accept cookies", "accept all cookies", "reject all", "manage preferences", "manage cookies", "i agree", "agree", "got it", "ok", "continue", "cancel", "dismiss", "not now", "no thanks", "no, thanks", "yes please", "allow", "deny", "enable", "try again",
  "log in", "login", "log out", "sign in", "sign out", "sign up", "sign up now", "sign up here", "sign up today", "register", "register now", "create account", "my account", "subscribe", "subscribe now", "subscribe today", "unsubscribe", "start free trial", "submit",
  "story continued below", "story continues below", "story continues below advertisement", "article continues below", "article continues after this ad", "article continues after advertisement", "continue reading", "continue reading below",
  "continue reading the main story", "continued below", "scroll down to continue", "scroll for more", "keep reading", "read the full story", "read full article", "read the full article", "full story", "most popular", "most read", "most viewed",
  "most shared", "most recent", "popular", "popular now", "popular stories", "trending", "trending now", "trending stories", "top stories", "top news", "latest", "latest news", "latest stories", "latest videos", "breaking news",
  "editor's picks", "editors' picks", "editor's choice", "don't miss", "in case you missed it", "what to read next", "more to read", "featured", "featured stories", "featured video", "newsletter", "newsletters", "newsletter sign up", "get our newsletter",
  "be the first to know", "stay informed", "stay connected", "stay up to date", "follow us", "follow", "follow along", "connect with us", "watch live", "live", "live now", "live tv", "watch now", "watch", "watch the video", "watch video", "watch below", "watch it below", "watch above",
  "play", "play video", "play now", "now playing", "now watching", "video", "videos", "photos", "photo", "gallery", "photo gallery", "slideshow", "view gallery", "view slideshow", "view photos", "listen", "listen now", "audio", "transcript", "view transcript", "full screen", "fullscreen", "mute", "unmute", "replay",
  "loading", "loading…", "image", "images", "caption", "toggle caption", "hide caption", "credit", "credits", "download", "download app", "download the app", "get the app", "open in app", "open app", "app store", "google play", "get it on google play", "download on the app store",
  "end", "the end", "abstract", "full text", "correction appended", "this content is not available", "javascript is disabled", "reprints", "permissions", "reprints & permissions", "rights & permissions", "view article", "view all", "see all", "edit", "tags", "topics", "filed under", "in this article", "in this story", "key points", "reading time", "associated press", "the associated press", "reuters", "getty", "getty images", "ap photo", "afp", "screenshot", "opinion contributor", "contributing writer", "staff writer", "guest writer", "guest contributor",
]);

const NAMES = String.raw`[^.!?:;]{3,90}`;

/** Verbs that report words: a line with one of them is no button, though it begins like one. */
export const REPORTS = /\b(?:said|says|told|tells|asked|asks|added|adds|replied|wrote|writes|tweeted|warned|argued|insisted|claimed|urged|according to)\b/;

/** What the page asks its readers to do; tried on the line in lower case when nothing in it reports words. */
export const PAGE_IMPERATIVES: readonly RegExp[] = [
  /^(?:please )?(?:sign up|signup|register|log in|sign in|subscribe|unsubscribe)\b(?: (?:for|to|here|now|today|and|with|below|by|in)\b.*)?[.!:]?$/,
  /^(?:get|receive|turn on|enable|allow|manage|want) (?:\S+ ){0,4}(?:notifications?|alerts?|newsletters?|headlines|push|updates|emails?|inbox)\b/,
  /^(?:get|receive) (?:\S+ ){1,6}(?:delivered|sent|straight|right|in your|to your)\b.*(?:inbox|email|phone|you)\b/,
  /^(?:follow|like|find|join|friend|contact|email|e-mail|reach|write to|tweet) (?:us|me|him|her|them|the author|the writer|\S+(?: \S+){0,4})(?: and \S+(?: \S+){0,3})? (?:on|at|via) (?:twitter|facebook|instagram|youtube|snapchat|google\+?|linkedin|telegram|threads|x|@?\S+@\S+|@\S+|https?:\S+|www\.\S+)/,
  /^(?:follow|e-?mail|contact|tweet|reach)\b.{0,60}(?:@\w+|\bon twitter\b|\bon facebook\b)/,
  /^(?:click|tap|swipe|scroll|press) (?:here|on|to|the|through|below|down|left|right|for)\b/,
  /^(?:download|get|install|open|try) (?:the|our|your)(?: \S+){0,4} app\b/,
  /^(?:watch|listen to|view|see|read|play|hear|check out) (?:the |our |this |more |full |a )?(?:\S+ )?(?:video|clip|interview|segment|livestream|live ?stream|podcast|episode|gallery|slideshow|photos|more|full (?:story|article|report|transcript|interview|speech|text)|coverage|live blog|transcript|ad|speech|tweet|trailer|exchange|statement)\b.{0,60}(?:below|above|here|now|online|at|on|:)[.:!]?$/,
  /^watch \S+(?: \S+)? live$/,
  /^(?:watch|listen|read|see|view)(?: it| more| here| below| above| live| now)*[.:!]?$/,
  /^(?:send|submit|share|e-?mail) (?:us |me )?(?:your )?(?:\S+ )?(?:tips|news|questions|comments|feedback|photos|stories|letters|corrections|thoughts|tips\/\S+)\b/,
  /^(?:do you )?(?:have|got) (?:a )?(?:news )?(?:tips?|question|confidential)\b.{0,120}[?:]?/,
  /^(?:support|donate|give|become a member|make a (?:gift|donation))\b(?: (?:us|our|now|today|to|the|quality|independent|journalism|this|a)\b.*)?[.!]?$/,
  /^support .{2,60}\bjournalism\b.{0,60}$/,
  /^(?:for|to|if) .{3,120}\b(?:subscribe to|sign up for|click here|visit our|download)\b.{0,100}$/,
  /^(?:enter|type|provide) your (?:e-?mail|name|zip|address|comment|password)\b/,
  /^(?:thank you|thanks) for (?:subscribing|signing up|reading|registering|watching|visiting)\b/,
  /^(?:already|not) (?:a|an) (?:subscriber|member)\b/,
  /^(?:you have|you've) (?:\S+ ){0,3}(?:free articles?|reached your|successfully|been subscribed)\b/,
  /^(?:do you )?support .{2,50}\? like the page:?$/,
];

/** Lines by their beginning, end or form; tried on the line in lower case. None of them fits a sentence that reports someone's words. */
export const FURNITURE_FORMS: readonly RegExp[] = [
  // App and store lines.
  /^view \S+(?: \S+){0,3} in$/,
  /^(?:\S+ ){1,4}app open$/,
  /^(?:open|continue) in (?:app|browser|chrome|safari)\b/,
  /^(?:chrome|safari|firefox|google|apple|edge|ios|android)(?: (?:chrome|safari|firefox|edge|news|play|store|podcasts|open|continue|app))+$/,
  /^available on (?:the )?(?:app store|google play|itunes|spotify|apple)\b/,
  // Pointers to other pages.
  /^[([](?:also on|related|read more|see also|see|more|watch|read)\b.{0,12}:.{2,160}[)\]]$/,
  /^(?:read or share this|listen to (?:this )?article|next image|image \d|facebook twitter|share tweet)\b/,
  /\bshare tweet\b/,
  /\bphotograph(?:er)?: .{3,80}$/,
  /^\(?an? (?:earlier |previous |longer |shorter )?version of this (?:story|article|post|piece|column|essay|interview)\b/,
  /^(?:read more|read also|also read|read|see also|see more|related|related stor(?:y|ies)|related coverage|related articles?|more|more from|more on|watch|video|photos?|gallery|listen|live updates|must read|don't miss|recommended|in pictures|in case you missed it|icymi|click here|now playing|next|previous)\s?[:>»|]/,
  /^(?:now watch(?:ing)?|just watched|must watch|must read|for more(?: on| from)?)\b.{0,120}[:|]|^(?:just watched|now playing)\b/,
  /[^.!?,:;]\s(?:read more|replay|more videos(?: \.\.\.)?|continue reading|full story|watch now)$/,
  /^more from \S+(?: \S+){0,3}[:.]?$/,
  /^more (?:\S+ ){0,2}(?:coverage|stories|news|videos|columns|opinions)\b.{0,40}[:.]?$/,
  /^(?:https?:\/\/|www\.)\S+$/,
  /^(?:source|sources|tags?|topics?|filed under|keywords|categor(?:y|ies)|via|h\/t|hat tip)\s?:/,
  // Who made the page.
  new RegExp(String.raw`^by (?!(?:contrast|comparison|now|then|late|early|mid|the time|that time|far|itself)\b)${NAMES}$`),
  new RegExp(String.raw`^(?:\S+ ){0,2}(?:reporting|writing|editing|additional reporting|additional writing|compiled|edited|written|produced|graphics?|photographs?|photos?|video|illustration|translated)(?: and (?:reporting|writing|editing|graphics))? by\b.{2,400}$`),
  /^[([](?:\S+ ){0,3}(?:reporting|writing|editing|additional reporting|compiled|edited|produced)(?: and \w+)? by\b.{2,500}$/,
  /^(?:with |-+ |— |– )?(?:contributing|contributors?|contributed)\s?:/,
  /\b(?:contributed(?: reporting)?(?: to (?:this|the) (?:report|story|article|post|piece|column|review|dispatch))?|contributed reporting(?: from \S+(?: \S+){0,3})?)(?:,? (?:updated|from|in)\b.{2,40})?\.?$/,
  /^(?:the )?(?:associated press|reuters|afp|ap|bloomberg|cnn|npr)(?: and \S+(?: \S+)?)? contributed\b/,
  /^• this article is based\b/,
  /\bis (?:a |an |the |usa today's )?(?:\S+ ){0,5}(?:reporter|columnist|correspondent|contributor|staff writer|senior fellow|associate editor|contributing editor|editor (?:of|at) (?:the|usa)\b)\b.{0,160}(?:@\w+|twitter)\b.{0,40}$/,
  /^(?:©|\(c\)|copyright)\s?(?:©|\(c\)|\d{4}|the |\S+ \d{4})/,
  /\ball rights reserved\b.{0,120}$/,
  /\bmay not be (?:published|reproduced|reprinted)\b/,
  /^(?:this|the) (?:material|content|article|story|post|column|piece|page|transcript|video|interview) (?:may not|is more than \d|was (?:originally|first|updated|published|produced|last|written|modified)|has been (?:updated|corrected|edited|revised|modified|condensed|amended)|originally|appeared|first appeared|will be updated|is part of|is brought|contains|does not reflect|is adapted|is based in part)\b.{0,200}$/,
  /^(?:- |— )?this (?:post|story|article) (?:was|has been) (?:last )?updated\b/,
  /^(?:corrections?|clarifications?|editor'?s'? notes?)(?: appended)?\s?:/,
  /^this is a (?:rush|breaking|developing)\b.{0,60}(?:transcript|story|news)\b/,
  /^the (?:opinions|views) expressed\b/,
  // Times of the page.
  new RegExp(String.raw`^(?:first |last )?(?:published|updated|posted|modified|created|upd)\b(?: on| at)?\s?:?\s.{0,6}(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|today|yesterday).{0,60}$`),
  /(?<=[^\d.!?]\s)\d{1,2}:\d\d(?::\d\d)?$/,
  /^(?:end\b.{0,4})?\d{1,2}:\d\d\s*(?:[ap]\.?m\.?)?(?:,? \(?[a-z]{2,4}\)?)?$/,
  /^\d+ (?:min(?:ute)?s?|hours?|hrs?|days?|weeks?)(?: ago| read)$/,
  /^\d[\d,.]*[km]? (?:shares?|comments?|views?|likes?|retweets|votes?)$/,
  // Pictures.
  /^(?:slideshow|gallery|photos?|images?|pictures?|videos?) \(?\d+(?: (?:images?|photos?|of \d+))?\)?$/,
  /^(?:\d+ (?:of|\/) \d+|photo \d+|image \d+)\b/,
  /^(?:enlarge this image|toggle caption|hide caption|image copyright|image caption|media caption|photo(?:graph)? (?:by|courtesy)|picture:|image:|credit:|photo credit|file photo)/,
  /\((?:photo|image|illustration|picture|photograph|file photo|credit|source|pool|handout|screen ?shot|screengrab|courtesy|getty|ap|afp|reuters|epa|associated press|wikimedia|shutterstock|istock)\b(?:[ :/,.][^()[\]]{0,70})?\)\.?$/,
  /^\((?:graphic|chart|map|video|see (?:also|graphic|related)|for (?:a )?(?:graphic|graphics|more)|click|tmsnrt)\b[^()]{0,160}\)$/,
  /\| (?:\p{L}+[ .'-]*){1,5}\/(?:ap|afp|getty|reuters|epa|pool)\b[^.!?]{0,30}$/u,
  /(?:getty images|ap photo|afp|reuters|epa|shutterstock|istock|rex features|associated press|bloomberg)\s?(?:\/|via|\)|\|)[^.!?]{0,40}$/,
  // Consent.
  /^(?:we|this (?:site|website|page)|our (?:site|website|partners)|\S+) (?:and our partners |and its partners )?uses? cookies\b/,
  /^by (?:continuing|using|clicking|signing|subscribing|submitting|registering|closing|browsing|logging)\b.{0,160}\b(?:agree|accept|consent|cookies|terms|policy)\b/,
  /^(?:your|you have a) (?:privacy|choice|consent)\b/,
  /\b(?:privacy policy|terms of (?:use|service)|cookie policy)\b.{0,60}$/,
  // Code that a page leaked.
  /^[.#]?[\w-]+(?:\s[.#]?[\w-]+)*\s?\{$|^\}?[.\s]*$|^(?:width|height|margin|padding|font|text|color|background|border|display|position|float|line|-moz|-webkit|-ms|top|left|right|bottom|overflow|z|content|cursor|opacity|max|min|vertical|list|box)[\w-]*\s?:\s?[^;]{1,60};$/,
  /^(?:<\/?[a-z][^<>]*\/?>\s?)+\.?$/,
  /^(?:var|function|window\.|document\.|if \()\s?\w*.{0,100}[;{(]$/,
];

/** After one of these lines the short lines that follow are titles of other pages. */
export const POINTER = /^(?:read more|related(?: \S+)?|more(?: from| on)?(?: \S+){0,4}|see also|most (?:read|popular|viewed)|trending(?: now)?|recommended(?: for you)?|you (?:may|might) also like|also read|read next|up next|top stories|latest(?: \S+)?|popular|what to read next)\s?:?$/;
