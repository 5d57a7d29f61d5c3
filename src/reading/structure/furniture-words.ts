// What the buttons, notices and signs of news pages say; lower case, without end marks.

export const FURNITURE_LINES: ReadonlySet<string> = new Set([
  "advertisement", "ad", "sponsored", "sponsored content", "share", "share this", "share this article", "share this story", "tweet", "print", "email", "comments",
  "read more", "read also", "related", "story continued below", "story continues below", "article continues below", "be the first to know", "watch live", "most popular", "trending",
  "abstract", "full text", "getty", "twitter", "facebook",
]);

export const FURNITURE_STARTS: readonly RegExp[] = [
  /^watch \S+(?: \S+)? live$/,
  /^(?:get|turn on|enable|allow) (?:browser |push |desktop )?notifications\b/,
  /^sign up (?:for|to)\b/,
  /^view \S+(?: \S+)? news in$/,
  /\bapp open$/,
  /^chrome safari\b/,
  /^(?:copyright|©|\(c\))\s/,
  /^slideshow \(\d+ images?\)$/,
  /^this article is more than \d+ (?:years?|months?) old$/,
  /^(?:the )?associated press contributed to this (?:report|story|article)\.?$/,
  /\s\d{1,2}:\d\d(?::\d\d)?$/,
];
