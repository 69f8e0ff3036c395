import '@backstage/ui/css/styles.css';
import { createRoot } from 'react-dom/client';
import { app } from './App';
import { preferBrowserLanguage } from './modules/language/preferBrowserLanguage';

preferBrowserLanguage(['de', 'en']);
createRoot(document.getElementById('root')!).render(app.createRoot());
