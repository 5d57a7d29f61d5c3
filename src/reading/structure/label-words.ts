// Words before a colon that announce something other than a speaker.

const NO_LABEL = new Set([
  "note", "notes", "editor's note", "editors' note", "editors note", "author's note", "update", "updates", "updated", "correction", "corrections",
  "clarification", "related", "related story", "related stories", "related coverage", "related content", "related articles", "read", "read more", "read next", "read also", "read this",
  "also read", "see also", "see more", "more", "more from", "more on", "watch", "watch live", "watch now", "listen", "video", "videos", "photo", "photos", "photograph", "picture",
  "pictures", "image", "images", "gallery", "graphic", "audio", "podcast", "live", "live updates", "breaking", "breaking news", "exclusive", "opinion", "analysis", "commentary",
  "editorial", "column", "review", "fact check", "factbox", "factcheck", "fact", "facts", "timeline", "explainer", "poll", "polls", "source", "sources", "credit", "credits",
  "photo credit", "caption", "contact", "contacts", "email", "e-mail", "phone", "fax", "tel", "address", "website", "web", "url", "link", "links", "http", "https", "twitter",
  "facebook", "instagram", "youtube", "follow", "follow us", "share", "subscribe", "sign up", "newsletter", "tags", "tag", "topics", "topic", "keywords", "category",
  "filed under", "published", "posted", "date", "time", "place", "location", "where", "when", "what", "who", "why", "how", "by", "from", "to", "cc", "bcc", "re", "subject", "title",
  "author", "authors", "contributing", "contributors", "contributor", "reporting", "reporting by", "writing by", "editing", "editing by", "additional reporting", "copyright",
  "disclaimer", "disclosure", "warning", "spoiler alert", "example", "examples", "for example", "for instance", "that is", "in other words", "first", "second", "third", "finally",
  "summary", "background", "context", "the bottom line", "bottom line", "the big picture", "why it matters", "the latest", "the context", "between the lines", "be smart", "go deeper",
  "the facts", "the claim", "our ruling", "our rating", "rating", "verdict", "claim", "key points", "key takeaways", "takeaway", "takeaways", "winner", "winners", "loser", "losers", "result",
  "results", "conclusion", "introduction", "abstract", "full text", "agenda", "participants", "present", "attendees", "speakers", "panelists", "moderators", "host", "hosts",
  "ps", "p.s.", "nb", "n.b.", "ps.", "tl;dr", "psa", "remember", "consider", "imagine", "look", "listen up", "caveat", "advertisement", "sponsored", "promoted", "trending", "popular",
  "question of the day", "quote of the day", "tweet of the day", "number of the day", "the question", "the answer", "the problem", "the solution", "the reason", "the result", "the upshot", "the point", "the truth", "the lesson",
  "pro", "pros", "con", "cons", "upside", "downside", "needs", "prediction", "predictions", "strength", "strengths", "weakness", "weaknesses", "myth", "reality", "truth", "promise", "status", "grade", "score", "age", "party", "state",
  "net worth", "occupation", "hometown", "likes", "dislikes", "best", "worst", "odds", "impact", "action", "vote", "votes", "total", "issue", "issues", "yes", "no", "for", "against", "then", "now", "before", "after", "democrats", "republicans",
  "step", "part", "chapter", "section", "figure", "table", "option", "scenario", "day", "week", "round", "item", "rule", "no", "number", "vol", "volume", "page",
]);
const ENUMERATED = /^(?:step|part|chapter|section|figure|table|option|scenario|day|week|round|item|rule|no\.?|number|vol\.?|volume|page|act|episode|lesson|level|phase|tip|myth|fact|reason|point)\s+[\dIVXLivxl]+$/i;

/** "Related", "Note", "Step 2", "10": never the name of a speaker. */
export function isNoLabel(name: string): boolean {
  const key = name.replace(/\u2019/g, "'").replace(/\s+/g, " ").trim().toLowerCase();
  return NO_LABEL.has(key) || ENUMERATED.test(key) || /^[\d\s.,#%$-]+$/.test(key) || key.startsWith("http");
}
