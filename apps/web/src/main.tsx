// First of all: a receipt in the address must not stay there.
import './anonymous/scanned.js';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from '@tanstack/react-router';
import { ApiProvider } from './api/index.js';
import { router } from './app/router.js';
import { startTheme } from './app/theme.js';
import { loadAreas, speak } from './i18n/catalogue.js';
import { I18n } from './i18n/index.js';
import { storedLanguage } from './i18n/language.js';
import './design/tokens.css';
import './design/base.css';
import './design/controls.css';
import './app/shell.css';

const container = document.getElementById('root');
if (container === null) throw new Error('index.html has no #root');
startTheme();
const start = async (): Promise<void> => {
  await speak(storedLanguage());
  await loadAreas(['design', 'shell']);
  createRoot(container).render(
    <I18n>
      <ApiProvider>
        <RouterProvider router={router} />
      </ApiProvider>
    </I18n>,
  );
};
void start();
