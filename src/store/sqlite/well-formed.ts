// Labels as UTF-8 can hold them; the text stays as it is.
import type { Document, Original, Reading, Speaker } from "../../model/index.ts";
import type { Fixes } from "../contract.ts";

export interface Received {
  readonly document: Document;
  readonly reading: Reading;
  readonly original?: Original;
}

function label<T extends string | null>(value: T): T {
  return (value === null ? null : value.toWellFormed()) as T;
}

/** Lone surrogates outside the text become U+FFFD, so that what is compared later is what was stored. Who a speaker is across documents is not the reader's to say. */
export function wellFormed({ document, reading, original }: Received): Received {
  return {
    ...(original && { original }),
    document: wellFormedDocument(document),
    reading: {
      ...reading,
      reader: label(reading.reader),
      statements: reading.statements.map((statement) => ({
        ...statement,
        id: label(statement.id),
        parent: label(statement.parent),
        answers: label(statement.answers),
        speaker: statement.speaker && wellFormedSpeaker(statement.speaker),
        saidOn: statement.saidOn && { ...statement.saidOn, date: label(statement.saidOn.date) },
      })),
    },
  };
}

export function wellFormedDocument(document: Document): Document {
  const { id, origin, url, title, outlet, published, page } = document;
  return { ...document, ...(page && { page: { byline: label(page.byline), modified: label(page.modified), language: label(page.language), access: page.access } }), id: label(id), origin: label(origin), url: label(url), title: label(title), outlet: label(outlet), published: label(published) };
}

/** In one order of members, so that what is equal is equal as JSON. A person may say who a speaker is, by its id. */
export function wellFormedFixes(fixes: Fixes): Fixes {
  const { source, cue, content, speaker, kind, act, deleted } = fixes;
  return {
    ...(source && { source: source.map(({ start, end }) => ({ start, end })) }),
    ...(cue && { cue: cue.map(({ start, end }) => ({ start, end })) }),
    ...(content && { content: content.map(({ start, end }) => ({ start, end })) }),
    ...(speaker !== undefined && { speaker: speaker && { ...wellFormedSpeaker(speaker), id: label(speaker.id) } }),
    ...(kind && { kind }),
    ...(act && { act }),
    ...(deleted && { deleted }),
  };
}

function wellFormedSpeaker(speaker: Speaker): Speaker {
  const { kind, name, mention, office, of } = speaker;
  return { kind, id: null, name: label(name), mention: label(mention), office: label(office), of: label(of) };
}
