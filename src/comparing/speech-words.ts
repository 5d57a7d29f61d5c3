// Words of speech: they tell that something is said, and nothing of what.

const WORDS = `
say says said saying call calls called calling tell tells told describe describes described put puts quote quotes quoted quoting word words according tweet tweets tweeted warn
warns warned remark remarks remarked statement statements comment comments argue argues argued note notes noted insist insists insisted mention mentioned announce announced point
pointed
`;

/** Forms, as words are compared. */
export const SPEECH: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));
