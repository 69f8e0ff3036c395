import { AppRootElementBlueprint, coreExtensionData, createFrontendModule } from '@backstage/frontend-plugin-api';
import appPlugin from '@backstage/plugin-app';
import { AppRootWrapperBlueprint } from '@backstage/plugin-app-react';
import { QueryProvider } from '@tos/shell-react';
import { DocumentLanguage } from '../language/DocumentLanguage';
import { LocaleProvider } from '../language/LocaleProvider';
import { ShellLayout } from './ShellLayout';

const layout = appPlugin.getExtension('app/layout').override({
  factory: (_original, { inputs }) => [
    coreExtensionData.reactElement(
      <ShellLayout nav={inputs.nav.get(coreExtensionData.reactElement)}>{inputs.content.get(coreExtensionData.reactElement)}</ShellLayout>,
    ),
  ],
});

/** The frame around every page, the source of server state and the language of the document. */
export const shellModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    layout,
    AppRootWrapperBlueprint.make({ name: 'query', params: { component: QueryProvider } }),
    AppRootWrapperBlueprint.make({ name: 'locale', params: { component: LocaleProvider } }),
    AppRootElementBlueprint.make({ name: 'document-language', params: { element: <DocumentLanguage /> } }),
  ],
});
