// Whether a page shows its article whole, or only the beginning of it.
import type { TextBlock } from "./blocks.ts";
import { isObject } from "./draft.ts";
import type { SaidOfItself } from "./page-facts.ts";

/** A line that asks for a subscription before it shows the rest. */
export const PROMPT = new RegExp(
  [
    String.raw`\b(?:subscribe|sign (?:in|up)|log ?in|register|join|pay)\b.{0,60}\bto (?:(?:continue|keep) reading|continue$|read (?:this|the (?:full|rest|whole)|more|on)\b|unlock|access (?:this|the (?:full|rest|whole))|finish reading)`, String.raw`\bto (?:continue|keep) reading\b`, String.raw`\bto (?:read|access|unlock) (?:this|the (?:full|rest|whole)|more).{0,40}\b(?:subscribe|sign|log|register)`,
    String.raw`\b(?:this|the (?:full|rest of this)) (?:article|story|content|page) is (?:only |available )?(?:for|to|reserved for) (?:our )?(?:paying )?(?:subscribers|members)`, String.raw`\bsubscribers? only\b`, String.raw`^subscribe to continue`, String.raw`\bcontinue reading (?:your article )?with (?:a|an|your)\b`,
    String.raw`\bréservé (?:à nos|aux) abonnés`, String.raw`la suite est réservée`, String.raw`il vous reste .{1,20} de cet article à lire`, String.raw`(?:weiter|jetzt weiter)lesen mit`, String.raw`exklusiv für (?:abonnenten|mitglieder)`, String.raw`(?:artikel|text) (?:weiter|ganz) lesen.{0,30}abo`,
    String.raw`suscríbete para (?:seguir|continuar)`, String.raw`(?:contenido|artículo) (?:exclusivo|solo) para suscriptores`, String.raw`abbonati per continuare`, String.raw`contenuto riservato agli abbonati`, String.raw`assine para (?:continuar|ler)`, String.raw`lees verder met`, String.raw`この記事は有料`, String.raw`(?:続き|残り).{0,20}(?:有料|会員|文字)`, String.raw`订阅后?(?:继续|阅读)`,
  ].join("|"),
  "i",
);

/** A line that only goes with such a prompt. */
const ACCOUNT = /^(?:already (?:a|have a|an) (?:subscriber|subscription|member|account)|already (?:have|a)\b.{0,40}(?:log|sign) in|déjà abonné|bereits abonnent|¿?ya (?:eres|soy) suscriptor)/i;
const SHORT = 1500;
/** Share of the words that JSON-LD counts from which the text is whole. */
const WHOLE_SHARE = 0.7;
const ENDS_OPEN = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])["”’]?\s*$/;

/** `visible` is what the page showed before anything was taken off it; `length` is that of the part behind the paywall that is there all the same, null when none is marked. */
export function accessOf(facts: SaidOfItself, text: string, visible: readonly TextBlock[], length: number | null): "whole" | "stub" {
  const { article, meta } = facts;
  const free = isFree(article?.["isAccessibleForFree"]);
  const isLocked = free === false || /^(?:locked|metered|premium|paid|subscription|subscriber)$/i.test(meta("article:content_tier") ?? "");
  const asks = visible.some(isPrompt);
  const counted = Number(article?.["wordCount"]);
  if (isLocked && counted > 0) return text.split(/\s+/).length < counted * WHOLE_SHARE ? "stub" : "whole";
  if (text.length > SHORT) return "whole";
  if (isLocked && length !== null && length < SHORT / 10 && asks) return "stub";
  if (isLocked) return asks || ENDS_OPEN.test(text) ? "stub" : "whole";
  return free === null && asks && (ENDS_OPEN.test(text) || visible.some((block) => block.text.length < 200 && isPrompt(block) && PROMPT.test(block.text))) ? "stub" : "whole";
}

/** The lines of an article that the page shows before the prompt. */
export function beforePrompt(blocks: readonly TextBlock[], visible: readonly TextBlock[]): readonly TextBlock[] {
  const at = visible.findIndex(isPrompt);
  const before = new Set(visible.slice(0, Math.max(0, at)).map(({ text }) => text));
  const kept = blocks.filter(({ text }) => before.has(text));
  // A prompt above the article says nothing of where it ends.
  return kept.length === 0 ? blocks.filter((block) => !isPrompt(block)) : kept;
}

/** A link may speak of another article's. */
const isPrompt = ({ text, linked }: TextBlock): boolean => text.length < 300 && (linked < 0.5 || text.length < 60) && (PROMPT.test(text) || ACCOUNT.test(text));

/** Of the elements that JSON-LD names as behind the paywall: the text that is on the page all the same. Null when it names none. */
export function behindPaywall(document: Document, facts: SaidOfItself): { readonly elements: readonly Element[]; readonly length: number } | null {
  const parts: readonly unknown[] = [facts.article?.["hasPart"]].flat();
  const selectors = parts.flatMap((part) => (isObject(part) && isFree(part["isAccessibleForFree"]) === false && typeof part["cssSelector"] === "string" ? [part["cssSelector"]] : []));
  if (selectors.length === 0) return null;
  try {
    const elements = selectors.flatMap((selector) => Array.from(document.querySelectorAll(selector)));
    return { elements, length: elements.reduce((sum, element) => sum + (element.textContent ?? "").trim().length, 0) };
  } catch {
    return null;
  }
}

function isFree(value: unknown): boolean | null {
  const text = String(Array.isArray(value) ? value[0] : value).toLowerCase();
  return text === "false" || text === "0" || text === "no" ? false : text === "true" || text === "1" || text === "yes" ? true : null;
}
