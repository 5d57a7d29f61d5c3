// How a version of a document differs from the one before it, as the rules take it.
import type { Growth, Reworded } from "../alerts/index.ts";
import type { Said, Statement } from "../model/index.ts";
import type { RecordedDocument, RecordReader } from "../store/contract.ts";

export interface Grown {
  readonly growth: Growth;
  /** Statements that are new or reworded. */
  readonly said: readonly Said[];
  /** When the first version was recorded. */
  readonly firstRecordedAt: string;
}

/** Null for a first version, and where it is not on record. */
export async function growthOf(reader: Pick<RecordReader, "document" | "changes">, id: string, version: number): Promise<Grown | null> {
  if (version < 2) return null;
  const [before, after] = [await reader.document(id, version - 1), await reader.document(id, version)];
  if (!before || !after) return null;
  const changes = await reader.changes(id, version - 1, version);
  const [old, young] = [before, after].map(({ statements }) => new Map<string, Statement>(statements.map((each) => [each.id, each])));
  const brought = changes.flatMap(({ before: was, after: is }) => {
    const statement = is && young!.get(is.statement);
    return statement ? [{ was, said: saidOf(after, statement) }] : [];
  });
  const reworded = brought.flatMap(({ was, said }): Reworded[] => (was === null ? [] : [{ before: was.words, quoted: (old!.get(was.statement)?.kind ?? "indirect") !== "indirect", after: said }]));
  const firstRecordedAt = after.versions[0]?.recordedAt ?? after.recordedAt;
  const growth = { longer: after.text.length - before.text.length, removed: changes.filter(({ change }) => change === "removed").length, reworded, since: Date.parse(firstRecordedAt) };
  return { growth, said: brought.map(({ said }) => said), firstRecordedAt };
}

/** As `RecordReader.said` gives those of newest versions. */
function saidOf({ id, kind, url, title, outlet, published, text }: RecordedDocument, statement: Statement): Said {
  const words = ({ start, end }: Statement["content"][number]) => text.slice(start, end);
  const attribution = [...statement.source, ...statement.cue].toSorted((a, b) => a.start - b.start).map(words).join(" ");
  const day = statement.saidOn ?? (published === null ? null : { date: published, precision: published.includes("T") ? ("time" as const) : ("day" as const) });
  return { id: statement.id, kind: statement.kind, act: statement.act, speaker: statement.speaker, day, told: statement.saidOn !== null, attribution, content: statement.content.map((span) => ({ start: span.start, text: words(span) })), document: { id, kind, url, title, outlet, published } };
}
