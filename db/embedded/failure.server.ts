/** The embedded server cannot run; the message is for the person who starts the site and says how to mend it. */
export class EmbeddedFailure extends Error {
  override readonly name = 'EmbeddedFailure';
}

/** Turns a refusal of the file system into a message that names the folder. */
export function folderFailure(folder: string, error: unknown): EmbeddedFailure {
  const reason = error instanceof Error ? error.message : String(error);
  return new EmbeddedFailure(
    `データの置き場所 ${folder} を使えません（${reason}）。書き込めるフォルダーを DATA_DIR で指定してください。`,
    { cause: error },
  );
}
