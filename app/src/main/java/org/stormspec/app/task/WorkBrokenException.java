package org.stormspec.app.task;

/** Work ended with an error of the machine, such as too little memory. */
public final class WorkBrokenException extends Exception {

    private static final long serialVersionUID = 1;

    private final Error error;

    WorkBrokenException(Error error) {
        super(error);
        this.error = error;
    }

    Error error() {
        return error;
    }
}
