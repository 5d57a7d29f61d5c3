// Versions of documents made ready to be judged: their words and statements, loaded in bulk.
import { momentOf } from "../alerts/index.ts";
import type { PlacedVersion, RecordReader } from "../store/contract.ts";
import type { Coming } from "./gather.ts";
import { growthOf } from "./growth.ts";
import { allSaid } from "./said.ts";

/** In the order given, each judged at the time that `nowOf` gives; what has been replaced meanwhile comes with its newest version. */
export async function comingOf(reader: RecordReader, versions: readonly PlacedVersion[], nowOf: (version: PlacedVersion) => number): Promise<readonly Coming[]> {
  if (versions.length === 0) return [];
  const written = new Map((await reader.written(versions.map(({ place }) => place))).map((each) => [each.document.id, each]));
  const firsts = versions.filter(({ version }) => version === 1).map(({ document }) => document);
  const said = Map.groupBy(firsts.length > 0 ? await allSaid(reader, { documents: firsts }) : [], ({ document }) => document.id);
  const all: Coming[] = [];
  for (const version of versions) {
    const found = written.get(version.document);
    if (!found) continue;
    const now = nowOf(version);
    const grown = await growthOf(reader, version.document, version.version);
    all.push({
      document: found.document,
      version: version.version,
      text: found.text,
      at: momentOf({ published: version.published, recordedAt: grown?.firstRecordedAt ?? version.recordedAt }),
      now,
      said: grown?.said ?? (said.get(version.document) ?? []),
      growth: grown?.growth ?? null,
    });
  }
  return all;
}

/** A document as it stands, to be looked at again at `now`; null when it is not on record. */
export async function comingAgain(reader: RecordReader, id: string, now: number): Promise<Coming | null> {
  const found = await reader.document(id);
  if (!found) return null;
  const { kind, url, title, outlet, published, text, version, versions, recordedAt } = found;
  const at = momentOf({ published, recordedAt: versions[0]?.recordedAt ?? recordedAt });
  return { document: { id, kind, url, title, outlet, published }, version, text, at, now, said: await allSaid(reader, { documents: [id] }), growth: null };
}
