/** A text as it was typed: each of its lines a paragraph. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </>
  );
}
