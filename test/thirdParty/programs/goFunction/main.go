package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing/iotest"
	"time"

	"github.com/aws/aws-lambda-go/lambda"
	"github.com/aws/aws-lambda-go/lambdacontext"
)

func main() {
	lambda.StartWithOptions(answer, lambda.WithEnableSIGTERM(func() { fmt.Println("shut down") }))
}

// Does what the event says; without a word for it, the answer is the event and the context.
func answer(ctx context.Context, event json.RawMessage) (any, error) {
	fmt.Printf("got %s\n", event)
	switch string(event) {
	case `"fail"`:
		return nil, errors.New("refused")
	case `"panic"`:
		panic("lost")
	case `"wait"`:
		<-ctx.Done()
		select {}
	case `"flood"`:
		return strings.Repeat("x", 7<<20), nil
	case `"break"`:
		return io.MultiReader(strings.NewReader("one "), iotest.ErrReader(errors.New("refused"))), nil
	case `"stream"`:
		return strings.NewReader("one two three"), nil
	}
	deadline, _ := ctx.Deadline()
	invocation, _ := lambdacontext.FromContext(ctx)
	return map[string]any{
		"event":        event,
		"leftMs":       time.Until(deadline).Milliseconds(),
		"invocation":   invocation,
		"traceId":      ctx.Value("x-amzn-trace-id"),
		"functionName": lambdacontext.FunctionName,
		"memoryMb":     lambdacontext.MemoryLimitInMB,
	}, nil
}
