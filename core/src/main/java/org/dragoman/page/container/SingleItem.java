package org.dragoman.page.container;

import java.util.Optional;

/** A container of one item. */
final class SingleItem implements Container {

    private Optional<Item> item;

    SingleItem(Item item) {
        this.item = Optional.of(item);
    }

    @Override
    public Optional<Item> next() {
        Optional<Item> next = item;
        item = Optional.empty();
        return next;
    }
}
