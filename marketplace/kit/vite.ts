import tailwind from '@tailwindcss/vite';
import { fileURLToPath } from 'node:url';
import type { Plugin, UserConfig } from 'vite';
import solid from 'vite-plugin-solid';
import { importedOneByOne } from './icon-imports.ts';
import { scriptFiles } from './script-files.ts';

/**
 * The one Vite setting of the three apps: `export default hansaApp({ base: '/portal/' })`. Builds to `dist`; in
 * development the doors of core are reached through the same origin as in production, so that cookies behave alike.
 */
export function hansaApp(options: { base: '/' | `/${string}/`; core?: string; port?: number }): UserConfig {
  const core = options.core ?? process.env['HANSA_CORE'] ?? 'http://127.0.0.1:4400';
  return {
    base: options.base,
    plugins: [icons(), solid(), tailwind(), firstPaint(options.base), fonts(options.base)],
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      sourcemap: false,
      reportCompressedSize: true,
      modulePreload: { polyfill: false },
      // light-dark() and Intl v3 came with these.
      target: ['chrome123', 'edge123', 'safari17.5', 'firefox120'],
      cssTarget: ['chrome123', 'edge123', 'safari17.5', 'firefox120'],
      // Fonts and pictures stay files: a page that needs them can then start without them.
      assetsInlineLimit: 0,
      rolldownOptions: { output: { codeSplitting: scriptFiles } },
    },
    // Two copies of Solid would be two reactive systems that do not hear each other.
    resolve: { dedupe: ['solid-js', '@solidjs/router', '@tanstack/solid-query'] },
    server: {
      host: '127.0.0.1',
      ...(options.port ? { port: options.port } : {}),
      proxy: {
        '/trpc': { target: core, changeOrigin: false },
        '/auth': { target: core, changeOrigin: false },
        '/files': { target: core, changeOrigin: false },
        '/api': { target: core, changeOrigin: false },
        '/ws': { target: core, ws: true },
      },
    },
  };
}

/**
 * Reads the icons that are named, not the 1,700 that the package's front door lists, and has them drawn by our own
 * component.
 */
function icons(): Plugin {
  const ownIcon = fileURLToPath(new URL('./src/parts/icon.ts', import.meta.url));
  return {
    name: 'hansa-icons',
    enforce: 'pre',
    resolveId: (name, from) =>
      (name === '../Icon' || name === '../Icon.mjs') && from?.includes('/lucide-solid/') ? ownIcon : null,
    transform(code, id) {
      if (!/\.tsx?$/.test(id) || !code.includes("'lucide-solid'")) return null;
      return importedOneByOne(code);
    },
  };
}

/**
 * Sets theme, density and language before the first paint. A file rather than an inline script, so that a strict CSP
 * can stand.
 */
const firstPaintScript = `(function(r,s){try{var t=s.getItem('hansa.theme'),d=s.getItem('hansa.density'),l=s.getItem('hansa.language');
if(t==='light'||t==='dark')r.dataset.theme=t;if(d==='compact')r.dataset.density=d;if(l)r.lang=l}catch(e){}})(document.documentElement,localStorage);`;

function firstPaint(base: string): Plugin {
  return {
    name: 'hansa-first-paint',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'first-paint.js', source: firstPaintScript });
    },
    configureServer(server) {
      server.middlewares.use(`${base}first-paint.js`, (_request, response) => {
        response.setHeader('content-type', 'text/javascript').end(firstPaintScript);
      });
    },
    transformIndexHtml: () => [{ tag: 'script', attrs: { src: `${base}first-paint.js` }, injectTo: 'head-prepend' }],
  };
}

/**
 * Asks for the fonts of all text together with the page: found only by way of the stylesheet they come late, and lines
 * that have broken already break anew. What only Vietnamese needs says so, and the server leaves it out of an English
 * page (`content/frame-page.ts`).
 */
function fonts(base: string): Plugin {
  const wanted = [
    { file: /inter-latin-opsz-normal-[\w-]+\.woff2$/ },
    { file: /inter-vietnamese-opsz-normal-[\w-]+\.woff2$/, language: 'vi' },
  ] as const;
  return {
    name: 'hansa-fonts',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle }) =>
        wanted.flatMap((font) =>
          Object.keys(bundle ?? {})
            .filter((name) => font.file.test(name))
            .map((name) => ({
              tag: 'link',
              attrs: {
                rel: 'preload',
                as: 'font',
                type: 'font/woff2',
                crossorigin: true,
                href: base + name,
                ...('language' in font ? { 'data-language': font.language } : {}),
              },
              injectTo: 'head-prepend' as const,
            })),
        ),
    },
  };
}
