import { inScript } from '~/lib/in-script';
import { useNonce } from './shell/nonce';

/** Facts for search engines, as JSON-LD. Nothing in it can end the script or begin another. */
export function LinkedData({ data }: { data: Record<string, unknown> }) {
  const nonce = useNonce();
  return (
    <script
      type="application/ld+json"
      nonce={nonce}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: inScript(data) }}
    />
  );
}
