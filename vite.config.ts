import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import tsconfigPaths from 'vite-tsconfig-paths';
import remixOptions from './remix.config.js';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [tailwindcss(), remix(remixOptions), tsconfigPaths()],
  // A style or font inlined as data: would be refused by the content security policy.
  build: { assetsInlineLimit: 0, sourcemap: false, chunkSizeWarningLimit: 800 },
  resolve: { dedupe: ['react', 'react-dom'] },
  optimizeDeps: {
    // Found late, they would be bundled anew while a page is open, with a second React beside the first.
    include: [
      'react',
      'react-dom',
      'react-dom/client',
      'react/jsx-runtime',
      'react/jsx-dev-runtime',
      '@remix-run/react',
      '@conform-to/react',
      'leaflet',
      'pmtiles',
      'react-leaflet',
      'supercluster',
    ],
    // Single drawings are taken from lucide-react, each a file of its own.
    exclude: ['postgres', 'drizzle-orm', '@node-rs/argon2', 'qrcode', 'lucide-react'],
  },
  ssr: { external: ['@node-rs/argon2'] },
});
