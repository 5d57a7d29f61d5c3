// Words that hold a sentence together and name nothing; a phrase needs another word to say something.
import { codeOf } from "./words.ts";

const WORDS = `
a about after again against all also am an and any are aren't as at be because been before being between both but by can can't could couldn't did didn't do does doesn't doing don't down
during each few for from further had hadn't has hasn't have haven't having he he'd he'll he's her here hers him his how i i'd i'll i'm i've if in into is isn't it it's its just let's me more most my no
nor not now of off on once only or other our ours out over own same she she'd she'll she's should shouldn't so some such than that that's the their theirs them then there there's these they they'd they'll
they're they've this those through to too under until up us very was wasn't we we'd we'll we're we've were weren't what what's when where which while who who's whom why will with won't would wouldn't you
you'd you'll you're you've your yours myself yourself himself herself itself ourselves themselves any some many much every another must might shall although though unless since upon within without toward towards among january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday mr mrs ms dr
`;

/** Codes of the words, days, months and titles among them. */
export const FUNCTION_WORDS: ReadonlySet<number> = new Set(WORDS.trim().split(/\s+/).map(codeOf));
