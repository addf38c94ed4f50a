export { default, generateMetadata } from '../../(site)/campaigns/not-found';
