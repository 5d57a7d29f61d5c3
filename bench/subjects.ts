// Records on which echoes are measured: real documents, by what they are called.

export interface Subject {
  readonly name: string;
  readonly title: string;
  readonly input: string;
  /** Of its documents, in order. */
  readonly takes: (index: number, published: string | null) => boolean;
}

/** The briefings are among those that models/background has not seen, as many as are compared in 4 GB; on the news nothing was fitted. */
export const SUBJECTS: readonly Subject[] = [
  { name: "korea", title: "475 articles on North Korea, 2017 and 2018", input: "korea-2017-2018.jsonl.gz", takes: () => true },
  { name: "briefings", title: "168 White House transcripts of 2022", input: "briefings-2022", takes: (index) => index % 6 === 2 },
  { name: "news", title: "Every third article of 2018 in the news sample", input: "news-sample.jsonl.gz", takes: (index, published) => index % 3 === 0 && (published?.startsWith("2018") ?? false) },
];
