type Translate = (key: 'browserAndSystem' | 'unknownDevice', values?: Record<string, string>) => string;

/** A browser and a system, `Firefox/Linux`, in words. */
export function deviceText(device: string, t: Translate): string {
  const [browser = '', system = ''] = device.split('/');
  return browser && system ? t('browserAndSystem', { browser, system }) : browser || system || t('unknownDevice');
}
