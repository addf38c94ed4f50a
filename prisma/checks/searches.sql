-- What searches read is the folded text of each pledge: a change of fold_name needs a migration that folds again.
SELECT reference, folded_name, search
FROM pledge
WHERE folded_name <> fold_name(display_name) OR search <> fold_name(search);
