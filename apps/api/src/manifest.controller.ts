import { Controller, Get, Header, Inject } from '@nestjs/common';
import { Allow, anyone, CONFIG, type Config } from '#platform';

const png = (src: string, sizes: string, purpose = 'any') => ({ src, sizes, type: 'image/png', purpose });

/** What a browser needs to put the forum among its apps. The same for everybody, and no copy of anything readable (ADR 43). */
@Controller()
export class ManifestController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Get('manifest.webmanifest')
  @Header('content-type', 'application/manifest+json')
  @Header('cache-control', 'no-cache')
  @Allow(anyone)
  manifest(): object {
    const name = this.config.siteName;
    return {
      name,
      short_name: name,
      id: '/',
      start_url: '/',
      scope: '/',
      display: 'standalone',
      background_color: '#f6f4ee',
      theme_color: '#1f5f5b',
      icons: [
        { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
        png('/icon-192.png', '192x192'),
        png('/icon-512.png', '512x512'),
        png('/icon-maskable.png', '512x512', 'maskable'),
      ],
    };
  }
}
