// What can go wrong with a record, and what to do about it.

/** `message` says what is wrong, `advice` what to do. */
export abstract class StoreError extends Error {
  abstract readonly advice: string;
}

/** The folder or file cannot be made, opened or written. */
export class RecordUnwritableError extends StoreError {
  override readonly name = "RecordUnwritableError";
  override readonly advice = "choose a folder that this user may write to";
}

/** There is no record where one is to be read. */
export class NoRecordError extends StoreError {
  override readonly name = "NoRecordError";
  override readonly advice = "check the path, or begin a record by adding a document to it";
}

/** Nothing of what was being recorded is on record. */
export class DiskFullError extends StoreError {
  override readonly name = "DiskFullError";
  override readonly advice = "make room on the disk and record again; what is on record already is safe";
}

/** Another program kept writing to the record for longer than we wait. */
export class RecordLockedError extends StoreError {
  override readonly name = "RecordLockedError";
  override readonly advice = "wait until the other program that writes to this record is done, or stop it, and try again";
}

/** The file is damaged, or is no record at all. */
export class CorruptRecordError extends StoreError {
  override readonly name = "CorruptRecordError";
  override readonly advice = "keep a copy of the file, then restore the record from a backup or add the documents again to a new one";
}

/** A later release of the program has written the record. */
export class NewerRecordError extends StoreError {
  override readonly name = "NewerRecordError";
  override readonly advice = "install the newest release of readout, or use another data folder";
}

/** An earlier release has written the record and it can only be read here, not brought up to date. */
export class OlderRecordError extends StoreError {
  override readonly name = "OlderRecordError";
  override readonly advice = "open the record once for writing, which brings it up to date";
}

/** A document or its reading breaks the model's rules; nothing of the batch was recorded. */
export class InvalidReadingError extends StoreError {
  override readonly name = "InvalidReadingError";
  override readonly advice = "record the other documents without it; the reader that made this reading has a fault to report";
  /** Id of the document, as given. */
  readonly document: string;

  constructor(document: string, fault: string) {
    super(`document ${document}: ${fault}`);
    this.document = document;
  }
}

/** What was named is not there. */
export class NotOnRecordError extends StoreError {
  override readonly name = "NotOnRecordError";
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}

/** A way and place at which another recipient is told already. */
export class PlaceTakenError extends StoreError {
  override readonly name = "PlaceTakenError";
  override readonly advice = "change or remove the recipient that is there already";
}

/** A correction that no statement can have. */
export class InvalidCorrectionError extends StoreError {
  override readonly name = "InvalidCorrectionError";
  override readonly advice = "give words of the document's text in their order, or places within it";
}

/** A decision about speakers that would change nothing or make no sense. */
export class InvalidDecisionError extends StoreError {
  override readonly name = "InvalidDecisionError";
  override readonly advice = "look at readout speakers and the decisions it lists";
}

/** A question that no record can answer. */
export class InvalidQueryError extends StoreError {
  override readonly name = "InvalidQueryError";
  override readonly advice = "give days as 2018-02-05, months as 2018-02 or years as 2018";
}
