import type { I18n } from '#components/page/i18n';
import type { AccountKey } from '#content/messages/account';
import { formatDate } from '#domain/civil-date';
import type { CourseView } from '#server/pledge/recurring-course';

type Props = {
  course: CourseView;
  /** Whether the page has the form that ends it. */
  canEnd: boolean;
  i18n: I18n<AccountKey>;
};

/** How a recurring gift goes on, and that it can be ended. */
export function CourseText({ course, canEnd, i18n: { t, language } }: Props) {
  const lastDay = formatDate(course.lastDay, language.days);
  const until = course.state === 'planned' ? formatDate(course.until, language.days) : '';
  const next = course.state === 'planned' && course.next ? formatDate(course.next, language.days) : null;
  const sentence = {
    planned: next ? t('course', { until, next }) : t('courseLast', { until, lastDay }),
    'not-yet': t('courseNotYet', { lastDay }),
    ended: t('courseEnded'),
  }[course.state];
  return (
    <p className="mb-5 max-w-measure text-quiet">
      {sentence} {course.state === 'planned' && canEnd ? t('courseEnd') : null}
    </p>
  );
}
